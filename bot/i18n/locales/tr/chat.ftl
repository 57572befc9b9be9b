# Botun sohbette söyledikleri. Biçim ve düz metin için bkz. en/chat.ftl.

start-private =
    🔔 Haberleri takip ediyorum ve sizi ilgilendiren bir şey olduğunda, kaç kaynak yazarsa yazsın, <b>yalnızca bir kez</b> haber veriyorum: iki cümleyle.
    İstediğiniz konulara dokunun ya da kendi konunuzu gönderin, örneğin <code>iran görüşmeler</code>.
start-group =
    🔔 Haberleri takip ediyorum ve sizi ilgilendiren bir şey olduğunda bu gruba <b>yalnızca bir kez</b>, iki cümleyle haber veriyorum.
    Yöneticiler: istediğiniz konulara dokunun ya da <code>/sub iran görüşmeler</code> gönderin.
topics-title = <b>Konular</b>. Açmak ya da kapatmak için dokunun.
topics-none = Burada hazır konu yok ama kendi konunuzu ekleyebilirsiniz: <code>/sub iran görüşmeler</code>
start-choices = Haber dilleri: <b>{ $languages }</b>. Saat dilimi: <b>{ $zone }</b>. Doğru değil mi? 🗣 veya 🕒 düğmesine dokunun.
topic-on = ✅ { $name } açık
topic-off = { $name } kapalı
share-offer = <b>{ $name }</b> konusuna abone olmak ister misiniz?
share-gone = Bu bağlantıdaki konu artık yok. Diğerleri şunlar:

help-intro =
    <b>Neyi takip edeceğimi söyleyin, her haberi bir kez bildireyim.</b>
    Kelimeler (<code>iran görüşmeler</code>) ya da bir akışın veya sitenin adresini gönderin ya da bir konuya dokunun.
help-more =
    Gruplarda yalnızca yöneticiler değişiklik yapabilir. Bir kanal için beni orada yönetici yapın, sonra buraya yazın: <code>/sub @kanal iran görüşmeler</code>
    Saatler ve diller: /quiet, /digest, /timezone, /settings. Bir bildirimin altındaki ⋯ ile devamını okuyabilir, haberin tamamını görebilir, neden geldiğini öğrenebilir ya da sessize alabilirsiniz.
help-query =
    <b>Arama nasıl yazılır</b>

    <code>iran talks</code> – iki kelime de, her hâliyle (Iranian, talk)
    <code>iran OR "saudi arabia"</code> – ikisinden biri; kalıplar tırnak içinde
    <code>iran talks -football</code> – iki kelime de olsun ama football olmasın
    <code>(iran OR tehran) (talks OR deal)</code> – her gruptan bir kelime
    <code>title:iran</code> – yalnızca başlıkta
    <code>source:bbc</code> – yalnızca bu kaynaktan
    <code>lang:de</code> – yalnızca bu dilde

    Yan yana kelimeler OR’dan önce gelir: <code>a b OR c</code>, <code>(a b) OR c</code> demektir.
    Abone olmadan denemek için: <code>/preview iran talks</code>
privacy =
    <b>Bu sohbet hakkında sakladıklarım</b>

    • Telegram’ın verdiği kimliği (ID) ve adı
    • abonelikleriniz ve ayarlarınız
    • buraya gönderdiğim bildirimler, { $days } gün boyunca; aynısı iki kez gelmesin diye
    • bir haberin tamamını anlatan mesajlarım, iki gün boyunca; onları güncelleyebileyim diye
    • sorduğum bir soru, siz yanıtlayana ya da 15 dakika geçene kadar

    Adresiyle eklediğiniz bir akış yalnızca bu sohbete aittir. Aynı adresi ekleyenler dışında kimse onun haberlerini bulamaz, almaz ve sayılarda görmez. Bot sahibi akışın adını görür ve onu herkese açabilir. Adreste parola veya anahtar varsa onu her yerde gizlerim ve asla bağlantıyla paylaşmam; tam hâli yalnızca özel bir sohbetin /export dosyasında bulunur.

    Yazdığınız başka hiçbir şeyi, kimin neye dokunduğunu ya da neyi okuduğunu saklamam. Her şey bu botun sunucusunda işlenir ve hakkınızda hiçbir bilgi kimseyle paylaşılmaz.
    /export her şeyi size gönderir, /forget siler.
cancelled = İptal edildi.
nothing-to-cancel = İptal edilecek bir şey yok.
unknown-command = Bu komutu bilmiyorum. Neler yapabildiğimi /help gösterir.
unknown-command-nearest = Bu komutu bilmiyorum. Şunu mu demek istediniz: { $command } Neler yapabildiğimi /help gösterir.
prompt-group = <i>Yanıt için bu mesajı yanıtlayın. 15 dakika beklerim; vazgeçerseniz /cancel gönderin.</i>
said-nothing = Neyi takip edeceğimi söyleyin, örneğin <code>iran görüşmeler</code>, ya da /topics içinden seçin.
flood = Biraz hızlı gittiniz. Bir dakika sonra yine yanıt veririm.
button-gone = Bu artık yok.
failed = Bende bir sorun oldu, hata kaydedildi. Lütfen tekrar deneyin.
not-invited = Bu bot yalnızca davetle kullanılabilir. Erişim için kimliğinizi (ID) bot sahibine gönderin: <code>{ $id }</code>
admins-only = Bunu yalnızca bu grubun yöneticileri değiştirebilir.

target-unknown = <b>{ $name }</b> bana görünmüyor. Adı kontrol edin ve beni orada yönetici yapın.
target-not-admin = Gördüğüm kadarıyla <b>{ $name }</b> yöneticisi değilsiniz.
target-cannot-post = <b>{ $name }</b> içinde mesaj gönderme iznim yok. Beni mesaj gönderebilen bir yönetici yapın.

sub-ask =
    Neyi takip edeyim? Şunlardan birini gönderin:
    • kelimeler, örneğin <code>iran görüşmeler</code>
    • bir akışın ya da sitenin adresi, örneğin <code>bbc.com/news</code>
    • /topics içindeki bir konunun adı
sub-these =
    { $count ->
        [one] Bu adrese abone olmak ister misiniz?
       *[other] Bu { $count } adrese abone olmak ister misiniz?
    }
sub-done = ✅ <b>{ $name }</b> aboneliğiniz başladı.
sub-already = <b>{ $name }</b> için zaten aboneliğiniz var.
sub-filtered = ✅ <b>{ $name }</b> akışına süzgeçle abone oldunuz: { $query }
sub-filtered-already = <b>{ $name }</b> akışına zaten süzgeçle abonesiniz: { $query }
sub-room =
    { $count ->
        [0] Burada artık yer kalmadı.
       *[other] Burada { $count } abonelik daha eklenebilir.
    }
limit-topics =
    { $count ->
       *[other] Buradaki { $count } konu sınırına ulaştınız. /unsub ile yer açabilirsiniz.
    }
limit-feeds =
    { $count ->
       *[other] Buradaki { $count } akış sınırına ulaştınız. /unsub ile yer açabilirsiniz.
    }
feeds-looking =
    { $count ->
        [one] Akış aranıyor…
       *[other] Akışlar aranıyor…
    }
feeds-several = { $url } adresinde { $count } akış var. Hangisini istersiniz?
feed-failed = ⚠️ { $url }: { $reason }
feeds-busy = Diğer akışlarınızı hâlâ arıyorum. Yanıtı bekleyip tekrar deneyin.

preview-title = { $query }
preview-ask = Hangi aramayı denemek istersiniz? Örneğin <code>iran görüşmeler</code>
preview-no-feed = Bu akışı henüz okumuyorum, bu yüzden kelimeleri deneyemiyorum. /sub ve ardından aynısıyla abone olun.
preview-a-day =
    { $count ->
       *[other] Günde yaklaşık <b>{ $count } bildirim</b>.
    }
preview-a-week =
    { $count ->
       *[other] Haftada yaklaşık <b>{ $count } bildirim</b>.
    }
preview-few =
    { $count ->
       *[other] Okumaya başladığımdan beri <b>{ $count } bildirim</b>.
    }
preview-none =
    { $days ->
        [one] Son bir günde bir şey yok. Sorun değil: Bir şey çıkınca haber veririm.
       *[other] Son { $days } günde bir şey yok. Sorun değil: Bir şey çıkınca haber veririm.
    }
preview-all-words = Bu hâliyle haberde bu kelimelerin hepsi geçmeli. Biri yeterliyse: { $query }
preview-last =
    { $count ->
        [one] Sonuncusu:
       *[other] Son { $count } tanesi:
    }
query-change =
    Yeni aramayı gönderin. Eskisi bu (kopyalamak için dokunun):
    { $query }
filter-ask = <b>{ $name }</b> akışından hangi haberleri istiyorsunuz? Bir arama gönderin, örneğin <code>ukrayna OR kiev</code>.
query-unreadable = Bu aramayı anlayamadım. Sorun ▶ işaretinin olduğu yerde:
query-detail = <i>{ $detail }</i>
query-long =
    { $count ->
       *[other] Bu arama çok uzun: en fazla { $count } karakter olabilir.
    }

list-title =
    { $count ->
       *[other] <b>{ $count } abonelik</b>
    }
list-line = <b>{ $name }</b> · { $marks }
list-elsewhere = başka bir forum konusunda
list-hint = Bir aboneliği açmak için numarasına dokunun.
list-empty = Henüz abonelik yok. Bir konuya dokunun ya da kendi konunuzu gönderin.
query-with = yanında { $words }
query-without = { $words } geçmeyen
query-in-title = başlıkta { $words }
query-from = kaynak: { $words }
query-in-language = dil: { $language }
card-title = <b>{ $name }</b>
card-own = Arama: { $query }
card-curated = Konu: { $query }
card-without = Şu geçmeyen: { $words }
card-feed = Akış: { $url }
card-filter = Süzgeç: { $query }
card-failing = ⚠️ { $since } itibarıyla sorunlu: { $reason }
card-pace = Ne zaman: { $pace }
card-sound-on = Ses: açık
card-sound-off = Ses: kapalı
card-photo-on = Fotoğraf: açık
card-photo-off = Fotoğraf: kapalı
card-length = Uzunluk: { $length }
card-news = Haber dilleri: { $languages }
card-only = Yalnızca: { $outlets }
card-never = Hariç: { $outlets }
card-paused = Duraklatıldı, bitiş: { $until }
pace-instant = hemen
pace-hourly = saatte bir
pace-daily = her gün
pace-weekly = her hafta
pace-daily-at = her gün { $time }
pace-weekly-at = { $day } { $time }
length-headline = yalnızca başlık
length-short = iki cümle
length-long = daha uzun
length-chat = ayarlardaki gibi
pause-1 = 1 gün
pause-3 = 3 gün
pause-7 = 1 hafta
pause-30 = 30 gün
pace-ask = <b>{ $name }</b> bildirimleri ne zaman gelsin?
length-ask = <b>{ $name }</b> bildirimleri ne kadar uzun olsun?
pause-ask-one = <b>{ $name }</b> ne kadar duraklatılsın?
remove-ask = <b>{ $name }</b> kaldırılsın mı?
outlets-o = <b>{ $name }</b>: yalnızca bu kaynaklardan. Hiçbirini seçmezseniz hepsinden gelir.
outlets-n = <b>{ $name }</b>: bu kaynaklardan hiç gelmesin.
rename-ask = <b>{ $name }</b> için yeni bir ad gönderin.
share-topic = Bu bağlantıyı açan herkes tek dokunuşla <b>{ $name }</b> konusuna abone olabilir:
share-feed = Bunu bana gönderen herkes <b>{ $name }</b> ile aynı akışı alır:
share-secret = <b>{ $name }</b> adresinde parola veya anahtar var, bu yüzden paylaşmıyorum. Akışı alacak kişiye adresi kendiniz gönderebilirsiniz.
unsub-ask = Hangi abonelikten çıkmak istersiniz?
unsub-unknown = “{ $name }” aboneliğiniz yok.
unsub-done = <b>{ $name }</b> aboneliğinden çıktınız.
unsub-done-short = { $name } aboneliğinden çıktınız
unsub-all-ask =
    { $count ->
        [one] Aboneliğiniz kaldırılsın mı? Önce bir yedek gönderirim, isterseniz geri yüklersiniz.
       *[other] { $count } aboneliğin hepsi kaldırılsın mı? Önce bir yedek gönderirim, isterseniz geri yüklersiniz.
    }
unsub-all-done =
    { $count ->
        [one] Aboneliğiniz kaldırıldı. Geri almak için o dosyayla /import kullanın.
       *[other] { $count } aboneliğin hepsi kaldırıldı. Geri almak için o dosyayla /import kullanın.
    }

search-ask = Ne aramak istersiniz? Örneğin <code>iran görüşmeler</code>
search-title = { $query }
search-none =
    { $days ->
        [one] { $query }: son bir günde bir şey yok.
       *[other] { $query }: son { $days } günde bir şey yok.
    }
latest-mine = <b>Konularınızdan son haberler</b>
latest-all = <b>Son haberler</b>
latest-none = Henüz bir şey yok. Okumaya yeni başladım.
story-told = { $outlets } · { $time }

settings-title = Tüm bildirimlerin <b>ayarları</b>
settings-paused = ⏸ Duraklatıldı, bitiş: { $until } (/resume)
settings-language = Dil: { $language }
settings-zone = Saat dilimi: { $zone } (şimdi { $time })
settings-news = Haber dilleri: { $languages }
settings-quiet = Sessiz saatler: { $hours }
settings-cap = Saatte en fazla bildirim: { $cap }
settings-breaking-on = Son dakika: sessiz saatleri ve saatlik sınırı dinlemez
settings-breaking-off = Son dakika: diğerleri gibi bekler
settings-digest = Özetler: { $time }, haftalık olanlar { $day }
settings-length = Uzunluk: { $length }
settings-previews-on = Bağlantı önizlemesi: açık
settings-previews-off = Bağlantı önizlemesi: kapalı
saved = Kaydedildi
quiet-none = kapalı
cap-none = sınırsız
language-ask = Hangi dilde konuşayım?
language-done = Dil değişti: { $language }.
quiet-ask =
    Ne zaman sessiz kalayım? Bu sürede gelenler, bitince tek bir özet olarak gelir.
    Saat dilimi: { $zone }.
quiet-type = Saatleri gönderin, örneğin <code>22:30-7</code>, ya da <code>off</code>.
quiet-unreadable = Bu saatleri anlayamadım. Şunu deneyin: <code>/quiet 22:30-7</code> ya da <code>/quiet off</code>.
quiet-done = 🌙 Sessiz saatler: { $hours } ({ $zone }). Bu sürede gelenler, bitince tek bir özet olarak gelir.
quiet-off = Sessiz saatler kapatıldı.
cap-ask = Saatte en fazla kaç bildirim gelsin? Gerisi tek bir özet olarak gelir.
digest-ask = Özetler saat kaçta, haftalık olanlar hangi gün gelsin? Bir aboneliği özet olarak almak için onu /list içinden açın.
digest-unreadable = Bunu anlayamadım. Şunu deneyin: <code>/digest daily 8:00</code>, <code>/digest weekly friday 18:00</code>, <code>/digest hourly</code> ya da <code>/digest off</code>.
digest-done-instant =
    { $count ->
        [one] Aboneliğinizin bildirimleri yine hemen gelecek.
       *[other] { $count } aboneliğin bildirimleri yine hemen gelecek.
    }
digest-done-hourly =
    { $count ->
        [one] Aboneliğiniz artık saatte bir özet olarak gelecek.
       *[other] { $count } abonelik artık saatte bir, tek bir özet olarak gelecek.
    }
digest-done-daily =
    { $count ->
        [one] Aboneliğiniz artık her gün { $time } saatinde özet olarak gelecek.
       *[other] { $count } abonelik artık her gün { $time } saatinde tek bir özet olarak gelecek.
    }
digest-done-weekly =
    { $count ->
        [one] Aboneliğiniz artık her { $day } { $time } saatinde özet olarak gelecek.
       *[other] { $count } abonelik artık her { $day } { $time } saatinde tek bir özet olarak gelecek.
    }
digest-zone = Saat dilimi: { $zone }. Yeni aboneliklerin bildirimleri yine hemen gelir.
length-ask-chat = Bildirimler ne kadar uzun olsun?
zone-ask =
    Saat diliminiz { $zone }, orada saat { $time }.
    Değiştirmek için <code>/timezone İstanbul</code> gönderin (herhangi bir şehir olur) ya da konumunuzu paylaşın (📎).
zone-type = Şehrinizin adını gönderin, örneğin <code>İstanbul</code>, ya da konumunuzu paylaşın (📎).
zone-which = Birden fazla var. Hangisi?
zone-unknown = “{ $name }” diye bir şehir bilmiyorum. En yakın büyük şehri İngilizce adıyla ya da oradaki yazılışıyla deneyin.
zone-similar = “{ $name }” diye bir şehir bilmiyorum. Bunlardan birini mi demek istediniz?
zone-done = 🕒 Saat dilimi: { $zone }, orada saat { $time }.
first-none = Bu konuda henüz haber yok. İlki çıkar çıkmaz bildiririm.
first-stories =
    { $count ->
        [one] Son haber:
       *[other] Son iki haber:
    }
where-ask =
    🕒 <b>Neredesiniz?</b> Böylece saatler ve sessiz saatleriniz doğru olur.
    Bir şehre dokunun, şehrinizi yazın ya da konumunuzu paylaşın (📎).
where-ask-group = 🕒 <b>Neredesiniz?</b> Böylece buradaki saatler ve sessiz saatler doğru olur.
where-skipped = Tamam, { $zone } saatiyle devam ediyorum. Değiştirmek için: /timezone.
news-ask = <b>Haberleri hangi dillerde istersiniz?</b> Bir haber seçtiğiniz dillerden birinde çıkar çıkmaz bildiririm. Yalnızca başka dillerde çıkanlar dışarıda kalır.
news-ask-one = <b>{ $name }</b> haberlerini hangi dillerde istersiniz?
news-week = Geçen haftanın haberleri: { $languages }.
news-week-none = Henüz hiç haber okumadım.
news-left-out = Yalnızca başka dillerde çıktığı için dışarıda kalanlar: { $languages }.
news-all = tüm diller
news-as-feed = akışın dili
pause-ask = Ne kadar duraklatayım? Kaçırdıklarınız sonra tek bir özet olarak gelir.
pause-unreadable = Süreyi anlayamadım. Şunu deneyin: <code>/pause 3d</code>, <code>/pause 12h</code> ya da <code>/pause 1w</code>.
pause-done = ⏸ Duraklatıldı, bitiş: { $until }. Kaçırdıklarınız o zaman ya da /resume gönderdiğinizde tek bir özet olarak gelir.
resume-done = ▶️ Geri döndüm. Kaçırdıklarınız tek bir özet olarak geliyor.
resume-not-paused = Bildirimler zaten açık.
resume-others = Bunlar ayrıca duraklatılmış. Sürdürmek için dokunun:

alert-more = Daha fazla
alert-why = Neden geldi?
alert-story = 🧵 Haberin tamamı
alert-mute-story = 🔕 Haberi sustur
alert-mute-outlet = 🔕 { $name }: bir gün sessiz
alert-fewer = 👎 Böyle haber azalsın
alert-unsub = Abonelikten çık
alert-unsub-yes = Evet, { $name } aboneliğinden çık
alert-no-more = Bu haberde okunacak başka bir şey yok.
channel-buttons = Yöneticiler, kanal bildirimlerini benimle özel sohbette sessize alabilir ya da abonelikten çıkabilir: /list ve kanalın @adı.
channel-private = Kanallar benimle özel sohbette ayarlanır: { $example }
recent-title = Son bildirimler. Devamını okumak, neden geldiğini görmek, sessize almak ya da abonelikten çıkmak için bir numaraya dokunun.
recent-none = Henüz bildirim yok.
alert-story-muted = Bu haberle ilgili artık bildirim gelmeyecek.
alert-outlet-muted = { $name } bir gün sessize alındı.
alert-fewer-ask = Hangi kelimeyi dışarıda bırakayım? Yanında: geçen haftaki kaç bildirimi durduracağı.
alert-fewer-word = { $word } · { $alerts } içinde { $stopped }
alert-fewer-undo = ↩ Geri al
alert-fewer-undone = “{ $word }” geçen haberler { $name } için yine bildirilir.
alert-fewer-none = Bu haberi diğerlerinden ayıran bir kelime bulamadım.
alert-fewer-done = { $name }, içinde “{ $word }” geçen haberleri artık bildirmeyecek.
alert-fewer-feed = Bu bir aramadan değil, bir akıştan geldi. Akışı /list içinden duraklatabilir ya da kaldırabilirsiniz.
alert-fewer-full = Bu konunun aramasında başka kelimeye yer yok. /list içinden düzenleyebilirsiniz.
why-reply = Bir bildirimi /why ile yanıtlayın, neden geldiğini söyleyeyim.
why-private = Özel sohbetimizde söyleyeyim.
why-unknown = Böyle bir bildirim gönderdiğimi hatırlamıyorum.
why-left-out = Geçen hafta yalnızca başka dillerde çıkan haberler de vardı, onlar size gelmedi: { $languages }.
story-reply = Bir bildirimi /story ile yanıtlayın, haberin tamamını en baştan anlatayım.
story-count = Haber metni: { $reports } · Kaynak: { $outlets }
story-earlier = … Daha önceki metinler: { $count }
story-grows = Haber geliştikçe bu mesajı güncellerim.
why-others =
    { $count ->
       *[other] Ve o mesajda { $count } haber daha.
    }
why-topic = <b>{ $name }</b> konusuna uyuyor: { $query }
why-feed = <b>{ $name }</b> akışına aboneliğiniz var.
why-filter = Süzgeci: { $query }
why-left = <b>{ $name }</b> için gelmişti; artık aboneliğiniz yok.
why-hit = • “{ $word }” { $field } ({ $outlet })
why-changed = Aramanız o günden beri değişti, artık bunu bulmazdı.
why-source = İlk olarak { $feed } yazdı.
why-merged = { $count } metinden derlenen tek haber:
why-one-event = Başta { $count } ayrı haberdi, sonra aynı haber olduğu anlaşıldı.
field-title = başlıkta
field-text = metinde
field-source = kaynağın adında
field-lang = dil olarak

export-json = Bu sohbetteki her şey. Geri yüklemek için bu dosyayı bana gönderin ya da /import kullanın.
export-masked = Parola veya anahtar içeren adresler bu dosyalarda gizlidir. Tam hâlleri yalnızca ait oldukları özel sohbetin /export dosyasındadır.
export-opml = Akışlarınız, her okuyucu için.
import-ask = Dosyayı gönderin: Newsbell dışa aktarımı ya da başka bir okuyucunun OPML dosyası.
import-large = Bu dosya çok büyük: en fazla { $count } KB olabilir. Hiçbir şey değişmedi.
import-lost = Dosyayı Telegram’dan alamadım. Hiçbir şey değişmedi; lütfen tekrar gönderin.
import-broken =
    Bu dosyayı kullanamıyorum. Hiçbir şey değişmedi. Bir Newsbell dışa aktarımı ya da OPML dosyası gönderin.
    <i>{ $reason }</i>
import-done = Eklendi: { $added }. Zaten vardı: { $there }. Başarısız: { $failed }.
import-failed = ⚠️ { $name }: { $reason }
import-failed-more = … ve { $count } tane daha.
forget-ask =
    { $count ->
        [0] Bu sohbet hakkında bildiğim her şey, tüm ayarlar ve geçmişle birlikte silinsin mi? Bu işlem geri alınamaz.
       *[other] Bu sohbet hakkında bildiğim her şey silinsin mi: { $count } abonelik, tüm ayarlar ve geçmiş? Bu işlem geri alınamaz.
    }
forget-done = Bu sohbetle ilgili her şey silindi. Yeniden başlamak için /start gönderin.

button-help = ❔ Yardım
button-add-group = ➕ Gruba ekle
button-own-topic = ✏️ Kendi konum
button-topics = 📰 Konular
button-query-help = Arama nasıl yazılır
button-cancel = İptal
button-subscribe = ✅ Abone ol
button-sub-these = ✅ Abone ol
button-keep = ✅ Kaydet
button-change = ✏️ Değiştir
button-tune = ⚙️ Seçenekler
button-undo = ↩️ Geri al
button-list = ◀ Listem
button-recent = Son bildirimler
button-back = ◀ Geri
button-settings = ⚙️ Ayarlar
button-pace = ⏱ Ne zaman
button-length = ↕️ Uzunluk
button-silent = 🔕 Sesi kapat
button-sound-on = 🔔 Sesi aç
button-photo-on = 🖼 Fotoğrafı aç
button-photo-off = 🖼 Fotoğrafı kapat
button-pause = ⏸ Duraklat
button-resume = ▶️ Sürdür
button-rename = ✏️ Yeniden adlandır
button-query = 🔎 Aramayı düzenle
button-filter = 🔎 Süzgeç
button-filter-change = 🔎 Süzgeci düzenle
button-filter-off = ✖ Süzgeci kaldır
button-outlets = 📰 Kaynaklar
button-outlets-o = Yalnızca bunlar…
button-outlets-n = Bunlar hariç…
button-share = 🔗 Paylaş
button-remove = 🗑 Kaldır
button-remove-yes = Evet, kaldır
button-no = Hayır
button-everything = 🗑 Hepsi
button-everything-yes =
    { $count ->
        [one] Evet, kaldır
       *[other] Evet, { $count } tanesini de kaldır
    }
button-done = Tamam
button-language = 🌐 Dil
button-zone = 🕒 Saat dilimi
button-news = 🗣 Haber dilleri
button-news-all = Tüm diller
button-quiet = 🌙 Sessiz saatler
button-cap = 🔢 Saatlik bildirim sınırı
button-breaking = ⚡ Son dakika
button-digest = 🗞 Özetler
button-previews = 🖼 Bağlantı önizlemesi
button-other = ✏️ Başka
button-city = ✏️ Şehir yaz
button-skip = Atla
button-private = 💬 Özel sohbet
button-forget-yes = 🗑 Evet, her şeyi sil
button-export = 💾 Önce dışa aktar

command-start = konu seç
command-sub = kelimelere, bir akışa ya da konuya abone ol
command-list = abonelikleriniz
command-unsub = bir abonelikten ya da hepsinden çık
command-preview = abone olmadan bir aramayı dene
command-latest = son haberler
command-search = geçmiş haberlerde ara
command-topics = seçilecek konular
command-settings = saatler, uzunluk, dil
command-quiet = sessiz saatler, örneğin 22:30-7
command-digest = bildirim yerine özet
command-timezone = şehrinize göre saat diliminiz
command-language = konuştuğum dil
command-pause = tüm bildirimleri duraklat
command-resume = bildirimleri sürdür
command-why = bir bildirimin neden geldiği (bildirimi yanıtlayın)
command-story = bir haber, en başından (bildirimi yanıtlayın)
command-export = abonelikleriniz, dosya olarak
command-import = abonelikleri dosyadan geri yükle
command-privacy = hakkınızda neler sakladığım
command-forget = bu sohbetle ilgili her şeyi sil
command-help = neler yapabildiğim
command-cancel = bir soruyu iptal et

command-stats = rakamlarla bot
command-feeds = tüm akışlar ve durumları
command-addfeed = herkes için akış ekle
command-removefeed = bir akışı kontrol etmeyi bırak
command-addtopic = herkese bir konu sun
command-removetopic = bir konuyu sunmayı bırak
command-broadcast = tüm sohbetlere mesaj gönder
command-allow = birinin botu kullanmasına izin ver
command-ban = birini engelle
command-reload = yapılandırmayı yeniden yükle

notice-feed-failing = ⚠️ <b>{ $name }</b> saatlerdir sorunlu: { $reason }. Denemeye devam ediyorum.
notice-feed-moved = ⚠️ <b>{ $name }</b> sorunlu: { $reason }. Denemeye devam ediyorum.
notice-feed-gone = ⚠️ <b>{ $name }</b> artık yok: { $reason }. Denemeyi bıraktım.
notice-feed-back = ✅ <b>{ $name }</b> geri döndü.
feed-offered = Şuraya taşınmış olabilir: { $url }
feed-retried = Şimdi deniyorum.
find-nothing = Sitesinde yeni bir adres bulamadım.
button-retry = 🔄 Şimdi dene
button-find = 🔎 Yeni adresi bul
button-move = ➡️ Yeni adresi kullan

stats-title = <b>Rakamlarla Newsbell</b> (bugün: son 24 saat)
stats-chats = Sohbetler: { $active }, askıda: { $suspended }
stats-topics = Abonelikler: { $subscriptions }; konular: herkese açık { $curated }, sohbetlerin { $own }
stats-feeds = Akışlar: { $feeds }, sorunlu: { $failing }
stats-news = Bugünkü girdiler: { $entries }, haberler: { $stories }
stats-alerts = Bugünkü bildirimler: { $sent }, başarısız: { $failed }
stats-queue = Kuyruk: { $queued }, özet için bekletilen: { $held }; en eskisi { $seconds } sn’dir bekliyor
stats-rate = Gönderim: şu anda saniyede en fazla { $rate } mesaj
stats-lag = Gecikme: yarısı { $half } sn, %95’i { $most } sn içinde
feeds-title = <b>{ $count } akış</b>, sayfa { $page } / { $pages }
feed-state-active = çalışıyor
feed-state-failing = sorunlu:
feed-state-retired = kontrol edilmiyor:
feed-polls = Son kontrol { $last }, son başarı { $good }, sonraki kontrol { $next }
feed-private = 🔒 Özel: haberleri yalnızca onu ekleyen sohbetlere gider.
feed-share-ask = <b>{ $name }</b> herkese açılsın mı? Tüm sohbetler önceki haberlerini de bulabilecek.
feed-unshare-nobody = Bu akışı hiçbir sohbet eklemedi, bu yüzden herkese açık kalıyor.
addfeed-how = Şunu gönderin: <code>/addfeed https://example.org/feed Ad</code>.
addtopic-how = Şunu gönderin: <code>/addtopic İran görüşmeleri = iran (talks OR negotiations)</code>.
addtopic-there = “{ $name }” adında bir konu zaten var. Önce /removetopic ile kaldırın.
addtopic-done = ✅ <b>{ $name }</b> artık herkese sunuluyor:
removetopic-which = Hangi konuyu sunmayı bırakayım?
removetopic-done =
    { $count ->
        [0] <b>{ $name }</b> artık sunulmuyor.
       *[other] <b>{ $name }</b> artık sunulmuyor. { $count } abonede kalıyor.
    }
broadcast-how = Mesajı komuttan sonra yazın: <code>/broadcast Herkese merhaba</code>. Biçimlendirme korunur.
broadcast-ask =
    { $count ->
       *[other] Bu, { $count } sohbete sessizce gider:
    }
broadcast-begun = Yola çıktı.
broadcast-busy = Başka bir duyuru hâlâ gönderiliyor.
broadcast-done = Duyuru tamamlandı. Gönderilen: { $sent }, başarısız: { $failed }.
allow-how = Bir kişinin ya da grubun kimliğiyle (ID) şunu gönderin: <code>/allow 1234567</code>
allow-done = ✅ { $id } artık botu kullanabilir.
ban-how = Bir kişinin ya da grubun kimliğiyle (ID) şunu gönderin: <code>/ban 1234567</code>
ban-owner = Bot sahibi engellenemez.
ban-done = 🚫 { $id } engellendi: yanıt da bildirim de almayacak.
reload-done = ✅ Yapılandırma yeniden yüklendi.
reload-same = Hiçbir şey değişmedi.
reload-feeds = Akışlar: { $added } yeni, { $changed } değişti, { $gone } kaldırıldı.
reload-topics = Konular: { $added } yeni, { $changed } değişti, { $gone } kaldırıldı.
reload-keys = Şu anda geçerli: { $keys }
reload-waiting = Sonraki başlatmada geçerli olacak: { $keys }
reload-wrong = ⚠️ Yapılandırmada hatalar var, bu yüzden <b>hiçbir şey değişmedi</b>. Düzeltip /reload gönderin:
notice-dead =
    { $count ->
       *[other] ⚠️ <b>{ $count } akış</b> bir günden uzun süredir sorunlu:
    }
notice-late =
    { $minutes ->
       *[other] ⚠️ Kuyruk <b>{ $minutes } dakika</b> geride. Bekleyen bildirim: { $count }. /stats
    }
notice-disk = ⚠️ Disk neredeyse dolu: { $megabytes } MB kaldı.
button-refresh = 🔄 Yenile
button-all-feeds = ◀ Tüm akışlar
button-feed-share = 🌍 Herkese aç
button-feed-share-yes = Evet, herkese aç
button-feed-unshare = 🔒 Yalnızca sohbetlerine
button-broadcast =
    { $count ->
       *[other] 📣 { $count } sohbete gönder
    }
