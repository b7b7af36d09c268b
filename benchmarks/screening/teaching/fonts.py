"""The fonts of the lines that the reader learns from: npm packages @fontsource/NAME, all under the OFL or Apache 2.0.

Each is made into NAME.ttf as benchmarks/screening/blind/fonts.py says for the sixth set: HAND into a folder of its own,
ORNATE into another, which the lessons are given too, PRINT elsewhere. None of them is in the held-back half of the
program's own; five have a sister there (arsenal, comforter, encode-sans-semi-expanded, nanum-pen-script,
roboto-condensed). _SCRIPT and ORNATE were taught the second time; they are in some of the sets of photographs that were
read before, and in none of the last six of these, the twenty-third to the twenty-eighth.
"""

_HAND = """
    aguafina-script alex-brush allura amatic-sc amita annie-use-your-telescope architects-daughter arizonia
    babylonica berkshire-swash cause cedarville-cursive charm chilanka comforter comic-neue coming-soon cookie
    covered-by-your-grace crafty-girls damion dancing-script dawning-of-a-new-day delius delius-swash-caps
    delius-unicase eagle-lake east-sea-dokdo ephesis estonia euphoria-script explora felipa gaegu
    gloria-hallelujah gochi-hand grand-hotel grape-nuts great-vibes grey-qo handlee herr-von-muellerhoff iansui
    indie-flower ingrid-darling inspiration italianno itim jim-nightshade just-another-hand
    just-me-again-down-here kalam kings la-belle-aurore lakki-reddy league-script liu-jian-mao-cao
    loved-by-the-king lugrasimo luxurious-script mali mansalva marck-script merienda moon-dance mr-bedfort
    mr-dafoe mr-de-haviland mrs-saint-delafield ms-madi my-soul nanum-pen-script neonderthaw neucha niconne
    norican nothing-you-could-do oleo-script over-the-rainbow pacifico parisienne passions-conflict patrick-hand
    petit-formal-script pinyon-script playball playpen-sans princess-sofia qwitcher-grypen reenie-beanie
    rock-salt romanesco rouge-script ruge-boogie sacramento sassy-frass satisfy schoolbell sedgwick-ave
    sedgwick-ave-display send-flowers shadows-into-light shantell-sans short-stack smooch splash sriracha
    stalemate sue-ellen-francisco swanky-and-moo-moo tangerine the-girl-next-door twinkle-star updock vibur
    vujahday-script waiting-for-the-sunrise walter-turncoat yellowtail zeyada
"""
# Taught the second time: scripts and school hands, and lettering as ornate as the hardest scripts.
_SCRIPT = """
    ballet beth-ellen bilbo-swash-caps birthstone bonbon butterfly-kids caramel corinthia delicious-handrawn
    edu-au-vic-wa-nt-hand edu-au-vic-wa-nt-pre edu-nsw-act-cursive edu-nsw-act-foundation edu-qld-beginner
    edu-sa-hand fleur-de-leah imperial-script meddon playwrite-au-qld playwrite-ca playwrite-cu playwrite-de-sas
    playwrite-dk-uloopet playwrite-fr-trad playwrite-hr-lijeva playwrite-it-trad playwrite-ng-modern playwrite-nl
    playwrite-pe playwrite-tz playwrite-us-trad playwrite-za puppies-play quintessential sofia solitreo style-script
    waterfall
"""
_ORNATE = """
    akronim almendra-display amarante astloch aubrey averia-gruesa-libre bahiana barrio buda caesar-dressing
    cherry-cream-soda corben elsie emilys-candy fascinate federant flavors fontdiner-swanky forum freckle-face
    fruktur germania-one gideon-roman girassol glass-antiqua gorditas griffy henny-penny irish-grover jacquard-24
    jaini joti-one kavoon kelly-slab knewave kranky limelight manufacturing-consent margarine marhey medievalsharp
    medula-one metamorphous milonga miltonian-tattoo modern-antiqua mogra moo-lah-lah new-rocker nova-cut piedra
    pirata-one poetsen-one rakkas ranga ravi-prakash ribeye salsa smythe trade-winds trochut uncial-antiqua
    unifrakturcook unifrakturmaguntia vampiro-one viaoda-libre
"""
_PRINT = """
    abyssinica-sil akaya-kanadaka akshar alatsi alexandria alkatra almendra amiko ancizar-sans anek-bangla
    anek-gujarati anek-kannada anek-latin annapurna-sil anta arbutus archivo arsenal assistant
    atkinson-hyperlegible-next bacasime-antique baloo-da-2 balsamiq-sans barlow basic beiruti bellota-text
    big-shoulders-inline bigelow-rules bitcount-prop-double biz-udpmincho black-ops-one bubbler-one buenard
    butcherman cabin cal-sans caladea calistoga cambay cantarell cantata-one caprasimo capriola castoro
    castoro-titling caudex ceviche-one changa cherry-bomb-one chicle chokokutai coda comfortaa cormorant-unicase
    cormorant-upright cossette-texte crushed dela-gothic-one diplomata-sc dm-mono dm-serif-text dynalight eater
    eczar elsie-swash-caps encode-sans-semi-expanded englebert epunda-sans erica-one esteban ewert fahkwang
    fanwood-text farro faster-one fauna-one figtree finlandica fira-code fredoka freeman fresca funnel-display
    galindo geist geist-mono gilda-display gluten gotu grandiflora-one grenze-gotisch habibi handjet
    hanken-grotesk headland-one hepta-slab hina-mincho hind-mysuru hind-vadodara holtwood-one-sc hubot-sans
    ibarra-real-nova ibm-plex-sans imprima inder inria-sans instrument-sans intel-one-mono jaini-purva joan
    judson k2d kalnia-glaze kameron keania-one khula kodchasan koho krona-one lateef lexend-exa
    libertinus-keyboard libertinus-sans libertinus-serif libertinus-serif-display libre-caslon-text lilex
    linden-hill liter livvic love-ya-like-a-sister m-plus-1 m-plus-1p metal-mania michroma miriam-libre mohave
    monomakh montagu-slab mukta museomoderno mystery-quest new-amsterdam nosifer orbit overpass oxanium
    oxygen-mono padauk palanquin-dark paprika passero-one passion-one pattaya phudu pontano-sans poppins
    press-start-2p pridi protest-guerrilla protest-riot pt-sans-caption rampart-one recursive
    reddit-sans-condensed revalia ribeye-marrow righteous risque roboto-condensed ropa-sans rosario rosarivo
    ruda ruslan-display russo-one sancreek sankofa-display sansation scheherazade-new sekuya seymour-one
    shrikhand sigmar-one silkscreen skranji snowburst-one sour-gummy source-sans-3 space-grotesk space-mono
    spicy-rice stack-sans-notch stick stint-ultra-expanded strait sulphur-point sura tac-one tasa-explorer
    taviraj teachers text-me-one texturina tillana tilt-neon tilt-prism tinos trirong trispace trocchi
    vesper-libre victor-mono vina-sans vt323 winky-sans wittgenstein yrsa yuji-boku yuji-mai
    zalando-sans-expanded
"""
HAND, ORNATE, PRINT = [*_HAND.split(), *_SCRIPT.split()], _ORNATE.split(), _PRINT.split()
