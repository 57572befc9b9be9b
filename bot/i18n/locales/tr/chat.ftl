# Botun sohbette söyledikleri. Biçim ve düz metin için bkz. en/chat.ftl.

start-private =
    🔔 Haberleri izlerim ve sizi ilgilendiren bir olay olduğunda, kaç kaynak yazarsa yazsın, <b>yalnızca bir kez</b>, iki cümleyle haber veririm.
    İstediğiniz konulara dokunun ya da kendinizinkini yazın, örneğin <code>iran görüşmeler</code>.
start-group =
    🔔 Haberleri izlerim ve bu grubu ilgilendiren bir olay olduğunda <b>yalnızca bir kez</b>, iki cümleyle haber veririm.
    Yöneticiler: istediğiniz konulara dokunun ya da <code>/sub iran görüşmeler</code> gönderin.
topics-title = <b>Konular</b>. Bir dokunuş açar ya da kapatır.
topics-none = Burada sunulan konu yok, ama kendinizinkini ekleyebilirsiniz: <code>/sub iran görüşmeler</code>
start-choices = Haberleri şu dillerde anlatıyorum: <b>{ $languages }</b>; saat dilimi: <b>{ $zone }</b>. Doğru değilse 🗣 ve 🕒 ile değiştirebilirsiniz.
topic-on = ✅ { $name } açık
topic-off = { $name } kapalı
share-offer = <b>{ $name }</b> konusunu izlemek ister misiniz?
share-gone = Bu bağlantıdaki konu artık yok. Diğerleri burada.

help-intro =
    <b>Neyi izleyeceğimi söyleyin, her haber için bir kez haber vereyim.</b>
    Sözcükler (<code>iran görüşmeler</code>) ya da bir akışın veya sitenin adresini yazın, ya da bir konuya dokunun.
help-more =
    Gruplarda yalnızca yöneticiler değişiklik yapar. Bir kanal için beni orada yönetici yapın ve buraya yazın: <code>/sub @kanal iran görüşmeler</code>
    Zamanlar ve diller: /quiet, /digest, /timezone, /settings. Bir uyarının altında ⋯ daha fazlasını, haberin tamamını, nedenini ve susturmayı açar.
help-query =
    <b>Sorgu nasıl yazılır</b>

    <code>iran talks</code> – iki sözcük de, her biçimde (Iranian, talk)
    <code>iran OR "saudi arabia"</code> – ikisinden biri; öbekler tırnak içine yazılır
    <code>iran talks -football</code> – ama üçüncüsü değil
    <code>(iran OR tehran) (talks OR deal)</code> – her gruptan biri
    <code>title:iran</code> – yalnızca başlıkta
    <code>source:bbc</code> – yalnızca bir kaynaktan
    <code>lang:de</code> – yalnızca bir dilde

    Yan yana sözcükler OR’dan önce gelir: <code>a b OR c</code>, <code>(a b) OR c</code> demektir.
    Kaydetmeden deneyin: <code>/preview iran talks</code>
privacy =
    <b>Bu sohbet hakkında sakladıklarım</b>

    • Telegram’ın verdiği numarası ve adı
    • abonelikleriniz ve ayarlarınız
    • { $days } gün boyunca buraya hangi uyarıların geldiği: hiçbir şey iki kez gelmesin diye
    • hangi mesajlarımın bir haberin tamamını anlattığı, iki gün boyunca: haberle birlikte büyüsünler diye
    • sorduğum bir soru, siz yanıtlayana ya da 15 dakika dolana kadar

    Adresiyle eklediğiniz bir akış yalnızca bu sohbetindir: getirdiklerini başka kimse bulmaz, almaz, sayılarda da görmez; aynı adresi ekleyenler dışında. İşletmen akışın adını görür ve onu herkese açabilir. İçinde parola ya da anahtar olan bir adres her yerde gizlenmiş gösterilir, bağlantıyla asla paylaşılmaz ve yalnızca özel bir sohbetin /export dosyasında tam olarak bulunur.

    Başka ne yazdığınızı, kimin neye dokunduğunu, kimin ne okuduğunu saklamam. Haberler bu makinede eşleştirilir; hakkınızda hiçbir şey başkasına verilmez.
    /export her şeyi size gönderir, /forget siler.
cancelled = İptal edildi.
nothing-to-cancel = İptal edilecek bir şey yok.
unknown-command = Bu komutu bilmiyorum. /help neler olduğunu gösterir.
unknown-command-nearest = Bu komutu bilmiyorum. { $command } mi demek istediniz? /help neler olduğunu gösterir.
prompt-group = <i>Bu mesajı yanıtlayın. 15 dakika bekler; /cancel sona erdirir.</i>
said-nothing = Neyi izleyeceğimi yazın, örneğin <code>iran görüşmeler</code>, ya da /topics komutuna dokunun.
flood = Bu biraz hızlıydı. Bir dakika sonra yeniden yanıt veririm.
button-gone = Bu artık yok.
failed = Bir şeyler ters gitti ve not edildi. Lütfen yeniden deneyin.
not-invited = Bu bot davetle kullanılır. Numaranızı bot sahibine verin: <code>{ $id }</code>
admins-only = Bunu yalnızca bu grubun yöneticileri değiştirebilir.

target-unknown = <b>{ $name }</b> bana görünmüyor. Önce beni orada yönetici yapın ve adı denetleyin.
target-not-admin = Görebildiğim kadarıyla <b>{ $name }</b> yöneticisi değilsiniz.
target-cannot-post = <b>{ $name }</b> içinde yazma yetkim yok. Beni mesaj gönderebilen bir yönetici yapın.

sub-ask =
    Neyi izleyeyim? Bana şunlardan birini gönderin
    • sözcükler, örneğin <code>iran görüşmeler</code>
    • bir akışın ya da sitenin adresi, örneğin <code>bbc.com/news</code>
    • bir konunun adı: /topics
sub-these =
    { $count ->
        [one] Bu adrese abone olunsun mu?
       *[other] Bu { $count } adrese abone olunsun mu?
    }
sub-done = ✅ Artık <b>{ $name }</b> size bildirilecek.
sub-already = <b>{ $name }</b> size zaten bildiriliyor.
sub-room =
    { $count ->
        [0] Buraya sığan sonuncuydu.
       *[other] Buraya { $count } tane daha sığar.
    }
limit-topics =
    { $count ->
       *[other] Burada { $count } konuluk yer var ve hepsi dolu. /unsub yer açar.
    }
limit-feeds =
    { $count ->
       *[other] Burada { $count } akışlık yer var ve hepsi dolu. /unsub yer açar.
    }
feeds-looking =
    { $count ->
        [one] Akış aranıyor…
       *[other] Akışlar aranıyor…
    }
feeds-several = { $url } adresinde { $count } akış var. Hangisi?
feed-failed = ⚠️ { $url }: { $reason }
feeds-busy = Hâlâ başka akışlarınızı arıyorum. O yanıtı bekleyin, sonra yeniden deneyin.

preview-title = { $query }
preview-ask = Hangi sorguyu deneyeyim? Örneğin <code>iran görüşmeler</code>
preview-a-day =
    { $count ->
       *[other] Günde yaklaşık <b>{ $count } uyarı</b>.
    }
preview-a-week =
    { $count ->
       *[other] Haftada yaklaşık <b>{ $count } uyarı</b>.
    }
preview-few =
    { $count ->
       *[other] Okumaya başladığımdan beri <b>{ $count } uyarı</b>.
    }
preview-none =
    { $days ->
        [one] Son bir günde hiçbir şey yok. Yine de doğru olabilir: bir şey olunca haber veririm.
       *[other] Son { $days } günde hiçbir şey yok. Yine de doğru olabilir: bir şey olunca haber veririm.
    }
preview-all-words = Haberde bu sözcüklerin hepsi geçmeli. Biri yeterse: { $query }
preview-last =
    { $count ->
        [one] Sonuncusu:
       *[other] Son { $count } tanesi:
    }
query-change =
    Sorguyu olması gerektiği gibi gönderin. Şu anki hâli (kopyalamak için dokunun):
    { $query }
query-unreadable = Bu sorguyu anlayamadım. ▶ yerinde:
query-detail = <i>{ $detail }</i>
query-long =
    { $count ->
       *[other] Bu bir sorgu için çok uzun: en çok { $count } karakter olabilir.
    }

list-title =
    { $count ->
       *[other] <b>{ $count } abonelik</b>
    }
list-line = <b>{ $name }</b> · { $marks }
list-elsewhere = başka bir başlıkta
list-hint = Değiştirmek için bir numaraya dokunun.
list-empty = Burada henüz abonelik yok. Bir konuya dokunun ya da kendinizinkini yazın.
card-title = <b>{ $name }</b>
card-own = Sorgu: { $query }
card-curated = Konu: { $query }
card-feed = Akış: { $url }
card-failing = ⚠️ Sorunlu, başlangıç: { $since } – { $reason }
card-pace = Ne zaman: { $pace }
card-sound-on = Ses: açık
card-sound-off = Ses: kapalı
card-length = Uzunluk: { $length }
card-news = Haber dilleri: { $languages }
card-only = Yalnızca şunlardan: { $outlets }
card-never = Asla şunlardan: { $outlets }
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
length-chat = sohbetteki gibi
pause-1 = 1 gün
pause-3 = 3 gün
pause-7 = 1 hafta
pause-30 = 30 gün
pace-ask = <b>{ $name }</b> ne zaman bildirilsin?
length-ask = <b>{ $name }</b> için ne kadar anlatayım?
pause-ask-one = <b>{ $name }</b> ne kadar sussun?
remove-ask = <b>{ $name }</b> kaldırılsın mı?
outlets-o = <b>{ $name }</b>: yalnızca bu kaynaklardan. Hiçbiri işaretli değilse hepsinden.
outlets-n = <b>{ $name }</b>: bu kaynaklardan asla.
rename-ask = <b>{ $name }</b> için başka bir ad gönderin.
share-topic = Bu bağlantıyı açan, tek dokunuşla <b>{ $name }</b> konusuna abone olabilir:
share-feed = Bunu bana gönderen, <b>{ $name }</b> ile aynı akışı alır:
share-secret = <b>{ $name }</b> adresinde bir parola ya da anahtar var, bu yüzden paylaşmıyorum. Akışı alacak kişiye adresi sizin vermeniz gerekir.
unsub-ask = Hangisi gitsin?
unsub-unknown = “{ $name }” aboneliğiniz yok.
unsub-done = <b>{ $name }</b> kaldırıldı. Artık bildirilmeyecek.
unsub-done-short = { $name } kaldırıldı
unsub-all-ask =
    { $count ->
        [one] Aboneliğiniz kaldırılsın mı? Geri dönebilesiniz diye önce onu bir dosyayla gönderirim.
       *[other] { $count } aboneliğin hepsi kaldırılsın mı? Geri dönebilesiniz diye önce onları bir dosyayla gönderirim.
    }
unsub-all-done =
    { $count ->
        [one] Abonelik kaldırıldı. O dosyayla /import geri getirir.
       *[other] { $count } aboneliğin hepsi kaldırıldı. O dosyayla /import geri getirir.
    }

search-ask = Ne arayayım? Örneğin <code>iran görüşmeler</code>
search-title = { $query }
search-none =
    { $days ->
        [one] { $query }: son bir günde hiçbir şey yok.
       *[other] { $query }: son { $days } günde hiçbir şey yok.
    }
latest-mine = <b>Konularınızdan en yeniler</b>
latest-all = <b>En yeni haberler</b>
latest-none = Henüz bir şey yok. Okumaya yeni başladım.
story-told = { $outlets } · { $time }

settings-title = Buraya gelen her şey için <b>ayarlar</b>
settings-paused = ⏸ Duraklatıldı, bitiş: { $until } (/resume)
settings-language = Dil: { $language }
settings-zone = Saat dilimi: { $zone } (şimdi { $time })
settings-news = Haber dilleri: { $languages }
settings-quiet = Sessiz saatler: { $hours }
settings-cap = Saatlik uyarı sınırı: { $cap }
settings-breaking-on = Son dakika: sessiz saatleri ve sınırı aşabilir
settings-breaking-off = Son dakika: diğerleri gibi bekler
settings-digest = Özetler: { $time }, haftalıklar { $day }
settings-length = Uzunluk: { $length }
settings-previews-on = Bağlantı önizlemesi: açık
settings-previews-off = Bağlantı önizlemesi: kapalı
saved = Kaydedildi
quiet-none = yok
cap-none = sınırsız
language-ask = Hangi dili konuşayım?
language-done = Artık { $language } konuşuyorum.
quiet-ask =
    Ne zaman susayım? O sırada gelenler, sonunda tek bir özeti bekler.
    Saatler { $zone } saatleridir.
quiet-type = Saatleri gönderin, örneğin <code>22:30-7</code>, ya da <code>off</code>.
quiet-unreadable = Bu saatleri anlayamadım. Şöyle yazın: <code>/quiet 22:30-7</code> ya da <code>/quiet off</code>.
quiet-done = 🌙 Sessizlik: { $hours } ({ $zone }). O sırada gelenler tek bir özeti bekler.
quiet-off = Artık sessiz saat yok.
cap-ask = Bir saatte en çok kaç uyarı gelsin? Gerisi tek bir özeti bekler.
digest-ask = Özetler ne zaman, haftalıklar hangi gün gelsin? Hangi aboneliklerin özetle geldiği kartlarında yazar: /list
digest-unreadable = Bunu anlayamadım. Şöyle yazın: <code>/digest daily 8:00</code>, <code>/digest weekly friday 18:00</code>, <code>/digest hourly</code> ya da <code>/digest off</code>.
digest-done-instant =
    { $count ->
        [one] Aboneliğiniz yeniden hemen bildirilir.
       *[other] { $count } aboneliğin hepsi yeniden hemen bildirilir.
    }
digest-done-hourly =
    { $count ->
        [one] Aboneliğiniz artık saatte bir özetle gelir.
       *[other] { $count } aboneliğin hepsi artık saatte bir tek özetle gelir.
    }
digest-done-daily =
    { $count ->
        [one] Aboneliğiniz artık her gün { $time } saatinde özetle gelir.
       *[other] { $count } aboneliğin hepsi artık her gün { $time } saatinde tek özetle gelir.
    }
digest-done-weekly =
    { $count ->
        [one] Aboneliğiniz artık her { $day } { $time } saatinde özetle gelir.
       *[other] { $count } aboneliğin hepsi artık her { $day } { $time } saatinde tek özetle gelir.
    }
digest-zone = Saatler { $zone } saatleridir. Yeni abonelikler, siz başka türlü demedikçe hemen bildirilir.
length-ask-chat = Bir uyarı ne kadar anlatsın?
zone-ask =
    Saat diliminiz { $zone }, orada saat { $time }.
    <code>/timezone İstanbul</code> gönderin (herhangi bir kent) ya da konumunuzu paylaşın (📎).
zone-type = Kentinizin adını gönderin, örneğin <code>İstanbul</code>, ya da konumunuzu paylaşın (📎).
zone-which = Birkaç tane var. Hangisi?
zone-unknown = “{ $name }” adında bir kent bilmiyorum. En yakın büyük kenti İngilizce ya da oradaki yazılışıyla deneyin.
zone-similar = “{ $name }” adında bir kent bilmiyorum. Bunlardan birini mi demek istediniz?
zone-done = 🕒 Saat dilimi: { $zone }, orada saat { $time }.
news-ask = <b>Haberleri hangi dillerde anlatayım?</b> Bir haber, işaretli dillerden birinde yayımlanınca ve bunların en uygununda çalar. Yalnızca başka dillerde yayımlananlar çalmaz.
news-ask-one = <b>{ $name }</b> hangi dillerde anlatılsın?
news-week = Son haftanın haberleri: { $languages }.
news-week-none = Henüz hiç haber okumadım.
news-left-out = Yalnızca başka dillerde yayımlandığı için dışarıda kalanlar: { $languages }.
news-all = bütün diller
news-as-feed = kaynağın dilinde
pause-ask = Ne kadar susayım? Kaçırdıklarınız sonra tek bir özetle gelir.
pause-unreadable = Ne kadar olduğunu anlayamadım. Şöyle yazın: <code>/pause 3d</code>, <code>/pause 12h</code> ya da <code>/pause 1w</code>.
pause-done = ⏸ Sessiz, bitiş: { $until }. Kaçırdıklarınız o zaman ya da /resume ile tek bir özette gelir.
resume-done = ▶️ Yine buradayım. Kaçırdıklarınız tek bir özette gelir.
resume-not-paused = Duraklatılmış değildim.
resume-others = Bunlar ayrıca duraklatılmış. Sürdürmek için dokunun:

alert-more = Daha fazla
alert-why = Neden bu?
alert-story = 🧵 Haberin tamamı
alert-mute-story = 🔕 Bu haberi kapat
alert-mute-outlet = 🔕 Bir gün { $name } gelmesin
alert-fewer = 👎 Böylesi azalsın
alert-unsub = Abonelikten çık
alert-unsub-yes = Evet, { $name } gitsin
alert-no-more = Bununla ilgili anlatacak başka bir şey yok.
channel-buttons = Bir kanalın uyarısıyla neler yapılabileceği, yöneticilerinin benimle özel sohbetinde: /list ve kanalın @adı.
recent-title = Son uyarılar. Bir numaraya dokunun: neden geldi, devamı, sustur, abonelikten çık.
recent-none = Henüz uyarı gelmedi.
alert-story-muted = Bu haberden artık bir şey gelmeyecek.
alert-outlet-muted = { $name } bir gün susturuldu.
alert-fewer-ask = Hangi sözcük artık gelmesin?
alert-fewer-none = Bu haberi ayıran bir sözcük bulamadım.
alert-fewer-done = “{ $word }” geçen haberler { $name } için artık bildirilmez.
alert-fewer-feed = Bu bir sorgudan değil, abone olduğunuz bir akıştan geliyor. Onu duraklatabilir ya da kaldırabilirsiniz: /list
alert-fewer-full = Bu konunun sorgusu bir sözcük daha için çok uzun. /list onu açar.
why-reply = Bir uyarıyı /why ile yanıtlayın, neden geldiğini söyleyeyim.
why-private = Bunu özel sohbetimizde anlatayım.
why-unknown = Böyle bir uyarımı anımsamıyorum.
why-left-out = Son hafta bu konuda yalnızca başka dillerde yayımlanan ve çalmayan haberler de vardı: { $languages }.
story-reply = Bir uyarıyı /story ile yanıtlayın, haberi başından anlatayım.
story-count = Haber sayısı: { $reports } · Kaynak sayısı: { $outlets }
story-earlier = … Daha önceki haberler: { $count }
story-grows = Haber geliştikçe bu mesajı güncellerim.
why-others =
    { $count ->
       *[other] Ve o mesajda { $count } haber daha.
    }
why-topic = <b>{ $name }</b> konusuna giriyor: { $query }
why-feed = <b>{ $name }</b> akışına abonesiniz.
why-left = <b>{ $name }</b> için geldi; artık abone değilsiniz.
why-hit = • “{ $word }” { $field } ({ $outlet })
why-changed = Sorgunuz o zamandan beri değişti, şimdi bunu bulmazdı.
why-source = İlk olarak { $feed } bildirdi.
why-merged = { $count } haberden tek habere birleştirildi:
why-one-event = Başta { $count } ayrı haberdi; hepsinin tek haber olduğu anlaşıldı.
field-title = başlıkta
field-text = metinde
field-source = kaynak olarak
field-lang = dil olarak

export-json = Bu sohbetin her şeyi. Geri almak için bana gönderin ya da /import kullanın.
export-masked = İçinde parola ya da anahtar olan adresler bu dosyalarda gizlenmiştir. Yalnızca özel bir sohbetin kendi /export dosyasında tam olarak yazılıdır.
export-opml = Akışlarınız, başka her okuyucu için.
import-ask = Dosyayı gönderin: benim dışa aktarımım ya da başka bir okuyucunun OPML dosyası.
import-large = Bu dosya çok büyük: en çok { $count } KB olabilir. Hiçbir şey değişmedi.
import-lost = Bu dosyayı Telegram’dan alamadım. Hiçbir şey değişmedi; lütfen yeniden gönderin.
import-broken =
    Bu dosyayı kullanamıyorum. Hiçbir şey değişmedi. Benim dışa aktarımımı ya da OPML gönderin.
    <i>{ $reason }</i>
import-done = Eklendi: { $added }. Zaten vardı: { $there }. Başarısız: { $failed }.
import-failed = ⚠️ { $name }: { $reason }
import-failed-more = … ve { $count } tane daha.
forget-ask =
    { $count ->
        [0] Bu sohbet hakkında bildiğim her şey silinsin mi: ayarlar ve geçmiş? Geri alınamaz.
       *[other] Bu sohbet hakkında bildiğim her şey silinsin mi: { $count } abonelik, ayarlar ve geçmiş? Geri alınamaz.
    }
forget-done = Bu sohbetin her şeyi silindi. /start yeniden başlatır.

button-help = ❔ Yardım
button-add-group = ➕ Gruba ekle
button-own-topic = ✏️ Kendi konum
button-topics = 📰 Konular
button-query-help = Sorgu nasıl yazılır
button-cancel = İptal
button-subscribe = ✅ Abone ol
button-sub-these = ✅ Abone ol
button-keep = ✅ Kaydet
button-change = ✏️ Değiştir
button-tune = ⚙️ Ayarla
button-undo = ↩️ Geri al
button-list = ◀ Listem
button-recent = Son uyarılar
button-back = ◀ Geri
button-settings = ⚙️ Ayarlar
button-pace = ⏱ Ne zaman
button-length = ↕️ Uzunluk
button-silent = 🔕 Sessiz
button-sound-on = 🔔 Sesli
button-pause = ⏸ Duraklat
button-resume = ▶️ Sürdür
button-rename = ✏️ Yeniden adlandır
button-query = 🔎 Sorguyu düzenle
button-outlets = 📰 Kaynaklar
button-outlets-o = Yalnızca bunlar …
button-outlets-n = Asla bunlar …
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
button-news-all = Bütün diller
button-quiet = 🌙 Sessiz saatler
button-cap = 🔢 Saatlik sınır
button-breaking = ⚡ Son dakika
button-digest = 🗞 Özetler
button-previews = 🖼 Önizlemeler
button-other = ✏️ Başka
button-city = ✏️ Kent adı yaz
button-forget-yes = 🗑 Evet, her şeyi sil
button-export = 💾 Önce dışa aktar

command-start = konu seç
command-sub = sözcük, akış ya da konu izle
command-list = abonelikleriniz ve nasıl geldikleri
command-unsub = birini ya da hepsini kaldır
command-preview = kaydetmeden önce bir sorguyu dene
command-latest = en yeni haberler
command-search = arşivde ara
command-topics = dokunulacak konular
command-settings = zamanlar, uzunluk, dil
command-quiet = sessiz saatler, örneğin 22:30-7
command-digest = uyarı yerine özet
command-timezone = kente göre saat diliminiz
command-language = konuştuğum dil
command-pause = bir süre hiçbir şey gelmesin
command-resume = yeniden gelsin
command-why = bir uyarının neden geldiği, ona yanıt olarak
command-story = bir haberi başından anlatır, bir uyarıya yanıt olarak
command-export = abonelikleriniz dosya olarak
command-import = dosyadan abonelikler
command-privacy = hakkınızda saklananlar
command-forget = bu sohbetle ilgili her şeyi sil
command-help = neler yapabildiğim
command-cancel = bir soruyu sona erdir

command-stats = sayılarla bot
command-feeds = tüm akışlar ve durumları
command-addfeed = herkes için akış ekle
command-removefeed = bir akışı artık okuma
command-addtopic = herkese bir konu sun
command-removetopic = bir konuyu artık sunma
command-broadcast = tüm sohbetlere yaz
command-allow = birinin botu kullanmasına izin ver
command-ban = birine artık yanıt verme
command-reload = yapılandırmayı yeniden oku

notice-feed-failing = ⚠️ <b>{ $name }</b> saatlerdir sorunlu: { $reason }. Denemeyi sürdürüyorum.
notice-feed-moved = ⚠️ <b>{ $name }</b> sorunlu: { $reason }. Denemeyi sürdürüyorum.
notice-feed-gone = ⚠️ <b>{ $name }</b> artık yok: { $reason }. Denemeyi bıraktım.
notice-feed-back = ✅ <b>{ $name }</b> geri döndü.
feed-offered = Şuraya taşınmış olabilir: { $url }
feed-retried = Şimdi deniyorum.
find-nothing = Sitesinde yeni bir adres bulamadım.
button-retry = 🔄 Şimdi dene
button-find = 🔎 Yeni adresi bul
button-move = ➡️ Yeni adresi al

stats-title = <b>Sayılarla Newsbell</b> (bugün: son 24 saat)
stats-chats = Sohbetler: { $active }, askıda: { $suspended }
stats-topics = Abonelikler: { $subscriptions }; konular: { $curated } sunulan, { $own } sohbetlerin
stats-feeds = Akışlar: { $feeds }, sorunlu: { $failing }
stats-news = Bugünkü girdiler: { $entries }, haberler: { $stories }
stats-alerts = Bugünkü uyarılar: { $sent }, başarısız: { $failed }
stats-queue = Kuyruk: { $queued }, özet için bekletilen: { $held }; en eskisi { $seconds } sn bekliyor
stats-lag = Gecikme: yarısı { $half } sn, %95’i { $most } sn içinde
feeds-title = <b>{ $count } akış</b>, sayfa { $page } / { $pages }
feed-state-active = çalışıyor.
feed-state-failing = sorunlu:
feed-state-retired = okunmuyor:
feed-polls = Son okuma { $last }, son başarı { $good }, sonraki okuma { $next }
feed-private = 🔒 Özel: getirdiklerini yalnızca onu ekleyen sohbetler görür.
feed-share-ask = <b>{ $name }</b> herkese açılsın mı? Şimdiye kadar getirdiklerini de bütün sohbetler bulur.
feed-unshare-nobody = Bu akışı hiçbir sohbet eklemedi; bu yüzden herkese açık kalıyor.
addfeed-how = Şöyle yazın: <code>/addfeed https://example.org/feed Ad</code>.
addtopic-how = Şöyle yazın: <code>/addtopic İran görüşmeleri = iran (talks OR negotiations)</code>.
addtopic-there = “{ $name }” adında bir konu zaten var. /removetopic onu kaldırır.
addtopic-done = ✅ <b>{ $name }</b> herkese sunuluyor:
removetopic-which = Hangi konu artık sunulmasın?
removetopic-done =
    { $count ->
        [0] <b>{ $name }</b> artık sunulmuyor.
       *[other] <b>{ $name }</b> artık sunulmuyor. { $count } abonede kalıyor.
    }
broadcast-how = Mesajı komutun ardına yazın: <code>/broadcast Herkese merhaba</code>. Biçim korunur.
broadcast-ask =
    { $count ->
       *[other] Bu, { $count } sohbete sessizce gider:
    }
broadcast-begun = Yola çıktı.
broadcast-busy = Bir başkası hâlâ yolda.
broadcast-done = Duyuru bitti. Gönderilen: { $sent }, geri çevrilen: { $failed }.
allow-how = Şöyle yazın: <code>/allow 1234567</code>, bir kişinin ya da grubun numarasıyla.
allow-done = ✅ { $id } botu kullanabilir.
ban-how = Şöyle yazın: <code>/ban 1234567</code>, bir kişinin ya da grubun numarasıyla.
ban-owner = Bu, bot sahiplerinden biri.
ban-done = 🚫 { $id } artık yanıt ve uyarı almaz.
reload-done = ✅ Yapılandırma yeniden okundu.
reload-same = İçinde değişen bir şey yok.
reload-feeds = Akışlar: { $added } yeni, { $changed } değişti, { $gone } kaldırıldı.
reload-topics = Konular: { $added } yeni, { $changed } değişti, { $gone } kaldırıldı.
reload-keys = Şimdiden geçerli: { $keys }
reload-waiting = Bir sonraki başlatmadan sonra geçerli: { $keys }
reload-wrong = ⚠️ Yapılandırmada hatalar var ve <b>hiçbir şey değiştirilmedi</b>. Düzeltin, sonra /reload gönderin:
notice-dead =
    { $count ->
       *[other] ⚠️ <b>{ $count } akış</b> bir günden uzun süredir sorunlu:
    }
notice-late =
    { $minutes ->
       *[other] ⚠️ Kuyruk <b>{ $minutes } dakika</b> gecikti; { $count } uyarı bekliyor. /stats
    }
notice-disk = ⚠️ Disk neredeyse dolu: { $megabytes } MB kaldı.
button-refresh = 🔄 Yenile
button-all-feeds = ◀ Tüm akışlar
button-feed-share = 🌍 Herkese aç
button-feed-share-yes = Evet, herkese
button-feed-unshare = 🔒 Yalnızca sohbetlerine
button-broadcast =
    { $count ->
       *[other] 📣 { $count } sohbete gönder
    }
