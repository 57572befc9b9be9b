# Uyarıların söyledikleri. Bkz. en/alerts.ftl.

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
       *[other] Saatlik sınırınızın ötesinde: { $count } haber
    }
alert-digest-pause =
    { $count ->
       *[other] Duraklatma sırasında: { $count } haber
    }
alert-digest-late =
    { $count ->
       *[other] Kaçırdıklarınız: { $count } haber
    }
alert-digest-more =
    { $count ->
       *[other] ve { $count } eski haber
    }
alert-thread-closed = “{ $name }” konusunun geldiği forum başlığı kapalı ya da silinmiş; bu yüzden uyarıları buraya geliyor. Yöneticiler: başlığı yeniden açın ya da başka bir başlıkta /sub gönderin.
alert-place-closed = “{ $name }” uyarıları { $chat } içinde açık bir başlık bulamıyor. Onları saklıyor ve günde bir kez deniyorum. Başlıklarını ya da genel başlığı açın veya oradaki başka bir başlıkta /sub gönderin.
