# Bildirimlerin söyledikleri. Bkz. en/alerts.ftl.

alert-breaking = ⚡ Son dakika
alert-late = { $time }, { $delay } gecikmeyle
alert-read = Oku
alert-menu = ⋯
alert-list-title =
    { $count ->
       *[other] { $count } haber
    }
alert-digest-pace =
    { $count ->
       *[other] Özetiniz: { $count } haber
    }
alert-digest-quiet =
    { $count ->
       *[other] Sessiz saatlerinizde: { $count } haber
    }
alert-digest-cap =
    { $count ->
       *[other] Saatlik sınırınızı aşanlar: { $count } haber
    }
alert-digest-pause =
    { $count ->
       *[other] Siz duraklatmışken: { $count } haber
    }
alert-digest-late =
    { $count ->
       *[other] Kaçırdıklarınız: { $count } haber
    }
alert-digest-more =
    { $count ->
       *[other] ve { $count } eski haber daha
    }
alert-thread-closed = “{ $name }” için ayrılan forum konusu kapatılmış ya da silinmiş, bu yüzden bildirimleri buraya geliyor. Yöneticiler: forum konusunu yeniden açın ya da başka bir forum konusunda /sub gönderin.
alert-place-closed = { $chat } içinde “{ $name }” için açık bir forum konusu yok. Bildirimlerini saklıyor ve günde bir kez deniyorum. Forum konusunu ya da General’ı yeniden açın veya başka birinde /sub gönderin.
