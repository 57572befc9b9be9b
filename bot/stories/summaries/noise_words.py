# ruff: noqa: RUF001 - words of many languages in their own letters
"""What the lines of a page that are no report start with or hold: captions, credits, links, newsletters, cookies.

Casefolded, one language after the other, between upright bars; a space before a bar belongs to the words.
"""

from __future__ import annotations

STARTS = """
spotted: |scroll for|
file: |file photo|file -|file –|file —|file picture|file pic|photo: |photos: |photo by|photo credit|
photograph: |photograph by |photographs by |image: |image credit|
image source|images: |picture: |pictures: |pictured|caption|credit: |credits: |video: |watch: |watch live|
watch now|watch more|
watch the video|watch below|listen: |listen to |listen live|play video|read more|read also|read next|
read the full|read full|
read our|read this|read: |see more|see also|see all|see the full|learn more|find out more|discover more|
view more|view gallery|
view all|also read|more on |more from |more about |more stories|more news|more coverage|more: |related: |
related stor|
related article|related content|related link|related topic|related news|click here|click on|click to|
click through|tap here|
scroll down|sign up|subscribe|follow us|follow @|follow him on|follow her on|follow them on|follow the latest|
follow live|
follow our|join us|join our|share this|share on|share your|e-mail to a friend|email to a friend|email us|
e-mail us|email the author|
send us|send your|contact us|contact the author|download the|download our|get the latest|get our|get breaking|
get more|
get updates|get all the|get daily|get push|newsletter|advertisement|advertising|sponsored|promoted|paid content|
this article was|this article is|this article has|this article originally|this article first|
this article contains|
this article may|this story was|this story has been|this story is developing|this story contains|
this story originally|
this story first|this post was|this post may|this page was|this content |this video |this is a developing story|
this is a breaking news|this browser|we use cookies|we use your|this site uses|this website uses|our website|
by continuing|
by using this|by clicking|by signing up|by subscribing|by registering|accept all|accept cookies|manage cookies|
copyright|©|
all rights reserved|editor's note|editor’s note|editors' note|editing by|reporting by|additional reporting|
written by|edited by|
last updated|last modified|updated: |updated at|updated on|published: |published at|published on|posted: |
posted at|posted on|
modified: |first published|originally published|correction: |clarification: |the opinions expressed|
the views expressed|
opinions expressed|views expressed|comments are closed|leave a comment|leave a reply|for more |to read more|
to see more|
to learn more|to watch |to hear more|to find out more|to contact the|stay tuned|stay up to date|stay informed|
don't miss|
don’t miss|check out|skip to|getty|reuters/|ap photo|afp via|story continues|article continues|continue reading|
most read|
most popular|most viewed|trending|disclaimer|disclosure|note: |tags: |topics: |topic: |source: |sources: |
data: |infographic|
interactive: |gallery: |slideshow|breaking: |live: |opinion: |analysis: |i've read|terms of|terms and|
privacy policy|enter your|
your email|your e-mail|your subscription|thank you for reading|thank you for subscribing|thanks for reading|
already a subscriber|
already have an account|create an account|log in |sign in |please enable|please subscribe|please sign|
support our|donate to |donate now|
recommended|you may also like|you might also like|what you need to know|need to know|exclusive: |hide caption|
toggle caption|
enlarge this image|loading...|share |print |comment |comments |transcript|audio: |podcast: |key points|
key takeaways|at a glance|
lire aussi|à lire|lire la suite|lire plus|lire l'article|lire également|lire notre|lire : |voir aussi|à voir|
voir la vidéo|voir plus|
voir les photos|regardez |regarder |écoutez |retrouvez |cliquez |abonnez|inscrivez|recevez |suivez |partagez |
partager|
téléchargez |crédit |crédits |crédit: |photo d'illustration|photo d’illustration|illustration|
image d'illustration|publié le|
publié par|publié à|mis à jour|mise à jour|modifié le|posté le|posté par|newsletter|en savoir plus|
pour aller plus loin|
pour en savoir plus|nous utilisons des cookies|ce site utilise|ce contenu |cet article est|cet article a été|
tous droits|
sur le même sujet|sur le même thème|avec afp|avec reuters|(avec |vidéo |vidéo: |vidéo. |capture d'écran|
source : |sources : |a lire|
notre dossier|nos articles|plus d'informations|publicité|la rédaction vous conseille|découvrez |je m'abonne|
déjà abonné|
lesen sie|mehr zum thema|mehr dazu|mehr lesen|mehr news|mehr infos|weiterlesen|zum thema|foto: |fotos: |bild: |
bilder: |quelle: |quellen:|
hier klicken|abonnieren|jetzt abonnieren|jetzt anmelden|jetzt lesen|melden sie sich|folgen sie|
wir verwenden cookies|diese seite|
diese website|alle rechte|mit material|stand: |anzeige|werbung|bildunterschrift|archivbild|symbolbild|
redaktion: |das könnte sie|
das könnte auch|hören sie|sehen sie|empfohlener redaktion|an dieser stelle finden|der newsletter|
auch interessant|nutzungsbedingungen|
lee también|lee más|leer más|lea también|lea más|lee aquí|lee además|ver más|ver vídeo|ver video|
más información|haz clic|haga clic|
suscríb|suscrib|síguenos|síguelo|sigue leyendo|siga |foto: |fotografía: |imagen: |imágenes: |fuente: |fuentes: |
todos los derechos|
utilizamos cookies|usamos cookies|este sitio|este artículo |crédito|te puede interesar|le puede interesar|
te recomendamos|publicidad|
noticia relacionada|noticias relacionadas|recibe |regístrate|mira también|puedes leer|archivo fotográfico|
foto de archivo|
leia também|leia mais|ler mais|ver mais|saiba mais|clique |inscreva|assine|siga-nos|siga o|receba|
todos os direitos|este site|
veja também|veja mais|confira |compartilhe|publicidade|imagem: |fonte: |foto de arquivo|reprodução|
leggi anche|leggi tutto|leggi di più|leggi l'|leggi l’|leggi pure|guarda il|guarda anche|guarda le|iscriviti|
abbonati|seguici|clicca|
fonte: |riproduzione riservata|questo sito|utilizziamo|tutti i diritti|pubblicità|immagine: |foto d'archivio|
continua a leggere|
scopri di più|ascolta |condividi|per approfondire|potrebbe interessarti|
lees ook|lees meer|lees verder|lees hier|bekijk ook|bekijk hier|bekijk de|klik hier|schrijf je in|meld je aan|
volg ons|bron: |beeld:|
wij gebruiken|deze site|deze website|alle rechten|advertentie|luister |meer over|download de|ontvang |abonneer|
читайте |читать |подпис|смотрите |фото: |источник: |наш телеграм|наш канал|следите |все права|материалы по теме|
реклама|по теме|
мы используем|этот сайт|видео: |автор: |ранее мы|поделиться|напомним, |больше новостей|главные новости|
читайте|підпис|дивіться|джерело: |стежте|усі права|всі права|фото: |відео: |реклама|також читайте|
ми використовуємо|цей сайт|
нагадаємо, |більше новин|слідкуйте|автор: |поширити|
okumak için|haberin devamı|ilgili haber|abone ol|takip edin|tıklayın|fotoğraf: |foto: |kaynak: |bizi takip|
reklam|bu site|çerez|
tüm hakları|devamını oku|haberi oku|video: |son dakika: |editör: |ayrıca bakınız|ayrıca oku|
اقرأ أيضا|اقرأ المزيد|إقرأ أيضا|إقرأ المزيد|شاهد |تابعونا|تابعوا|اشترك|المصدر:|المصدر :|صورة:|صورة |مواضيع ذات|
أخبار ذات|جميع الحقوق|
نستخدم ملفات|هذا الموقع|انضم |للمزيد|إعلان|
بیشتر بخوانید|همچنین بخوانید|بخوانید:|منبع:|منبع :|عکس:|عکس |ما را در|مطالب مرتبط|اخبار مرتبط|کلیه حقوق|
تمامی حقوق|عضو شوید|
阅读更多|相关阅读|来源：|來源：|责任编辑|責任編輯|编辑：|編輯：|延伸阅读|延伸閱讀|点击|點擊|扫描|订阅|訂閱|版权|版權|关注我们|图：|圖：|图为|圖為|
関連記事|続きを読む|写真：|画像：|出典：|この記事|フォロー|購読|会員|
관련기사|더 보기|사진=|사진 제공|출처|구독|저작권|무단전재|기자 =|
"""
ANYWHERE = """
 (l) | (centre) | (center) |
this image shows|this photo shows|this picture shows|image shows|photo shows|photos show|picture shows|pictures show|
http://|https://|www.|pic.twitter|/t.co/|contributed to this report|contributed to this story|
contributed to this article|
contributed reporting|contributed from|getty images|getty/|ap photo|/reuters|/afp|/getty|/epa|/ap)|shutterstock|
istock|file photo|
file picture|(photo|(image|photo by|photos by|photo credit|photograph by|picture by|image by|images by|video by|
courtesy of|photo courtesy|
photo provided|(pictured|pictured above|pictured here|pictured below|pictured left|pictured right|is pictured|
are pictured|
seen in this|in this photo|in this file|in this image|in this picture|in an undated|undated photo|
undated handout|this undated|
(left)|(right)|(above)|(below)|(l-r)|(from left|from left:|left to right|clockwise from|our newsletter|
your inbox|sign up for|sign up to|
subscribe to|subscribe now|all rights reserved|cookie policy|cookie settings|cookie preferences|use of cookies|
click here|read more|
scroll down|see below|full story:|reported from|follow him on|follow her on|follow me on|follow us on|
follow them on|follow cnn|
on twitter at|join the conversation|opinions expressed|views expressed|solely those of the author|
is a reporter for|
is a correspondent for|is a columnist|is a contributor to|is a staff writer|the author is|download our|
e-mail to a friend|
watch the video|watch below|video below|photos below|gallery below|
notre newsletter|cliquez ici|lire aussi|à lire aussi|lire également|ci-dessous|ci-dessus|ci-contre|
voir la vidéo|tous droits réservés|
photo d'illustration|crédit photo|(photo|notre article|notre dossier|© |retrouvez l'|retrouvez le|
politique de confidentialité|
lesen sie auch|unser newsletter|unseren newsletter|alle rechte vorbehalten|datenschutz|archivbild|symbolbild|
(foto|(bild|foto:|im video|
nuestro boletín|suscríbete|política de privacidad|foto:|lee también|lea también|(foto|imagen de archivo|
nossa newsletter|leia também|leia mais|clique aqui|nostra newsletter|leggi anche|clicca qui|
riproduzione riservata|(foto|informativa sulla|
lees ook:|lees ook |nieuwsbrief|klik hier|(foto|privacybeleid|
подпишитесь|подписывайтесь|telegram-канал|телеграм-канал|читайте также|фото:|все права защищены|
політика конфіденційності|
підписуйтесь|підпишіться|читайте також|tıklayın|abone ol|çerez|haberin detayları|بیشتر بخوانید|اقرأ أيضا|
اشترك في|ملفات تعريف|
点击查看|责任编辑|（图|（圖|扫码|
"""
