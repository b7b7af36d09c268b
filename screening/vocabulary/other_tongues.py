"""Words of mottoes and of other languages that stand on schools' paper: none of them is anybody's name.

The two lists are of English and Welsh alone; Latin mottoes, Gaelic and Irish certificates and a word of French or
Spanish would otherwise read like the names of people from far away.
"""

from typing import Final

from screening.spelling import words_in

_LATIN: Final = """
        ave ad astra per ardua aspera alis volat propriis mater amor vincit omnia audi alteram partem aut carpe diem
    caritas     cantate cantemus cantabile citius altius fortius constantia credo cum laude dei deus dieu dominus
    domino domine duce     ducit ductus e pluribus ergo esse est et excelsior ex facta verba fide fideles
    fidelis fidelitas fides fiat     finis coronat floreat floreas floret fortis fortiter fortissimus fortuna favet
    fortuna gaudeamus gaudium gloria     hinc honore honoris igitur illuminatio in hoc signo industria ingenio
    invicta invictus ipsa iter iustitia     juventus labor labore laborare lucem lucet lucis magister magna magnum
    maxima maximus mea mens corpore     meliora melius mentis minerva musica natura nihil nil nisi nobis nomine
    nostra nostrum nulli nunquam omne omnes omnia     omnibus operam optimus opus ora orare palma parat paratus pax
    perge pergimus perseverantia perseverando pietas     possunt potens potentia praesto primus principia prodesse
    progressio puer quae quam qui quid quisque quod recte regina     rerum res respice resurgam salus salve sanctus
    sapere sapientia scientia scientiae schola scholae semper servire     servitas sic sine sola sperans spes
    spiritus studio sub summa superbia surgam sursum corda tempora tenax tuum     ultra una unitas unitate valete
    verbum veritas veritate via victoria victrix vigilans vincere vincit virtus virtute     virtutem vis vitae
    vivamus vivat vive vivos voco vox vulgaris
"""
_GAELIC_AND_IRISH: Final = """
        airson agus seann triubhas aonad anns bliadhna buidheann bunscoil bunscoilan bunsgoil ceannard chun clas cluiche
    comhghairdeas     comharradh cumann cungan dàmhair deagh dhachaigh dhan dhut duais duaiseanna duine eisteachd
    feis fhèis foghlam     gaeilge gaeloideachas gaeilscoil gaelscoil gaidhlig gleann gniomh gradam iarla iomain
    iondh labhairt laoch latha leabhar     leabhair leughadh leughaidh litir maith meadhan mhaith mholadh mòd
    muinteoir naomh naiscoil naonra obair oide     oideachais oidhche oifigeil pairc piob priomh rang
    rannpháirtíocht ròin rionnag roinn rugadh sàr sgoil sgoile sgoilear     scoil scoile seachtain seachtaine
    slainte sgriobhadh speisialta spors spraoi teastas teisteanas tidsear tir traidisiunta     uile uachdar uair ùr
"""
_OTHERS: Final = """
        bravo bravoure bravissimo bonjour bon voyage champion championne enhorabuena felicitaciones félicitations
    gracias gratulation gut gute herzlichen glückwunsch hola language linguistique merci mille muy bien bueno prix
    sehr señal très vive wunderbar zut gratulacje brawo dziękuję namaste shabash mashallah alhamdulillah salaam
    ubuntu     hakuna matata origami taekwondo capoeira bhangra haiku sudoku ukulele glockenspiel     wha hae scots
    dyplom rok klasa szkola polska sobotnia nauczyciel dyrektor
    ceilidh weans bairns bonnie braw muckle wee dinnae aye auld lang syne sassenach
"""
# Left out, since girls and boys are called so: Alma, Ann, Deo, Honor, Manus, Sana, Seo, Vita.
_NAMES_TOO: Final = frozenset(
    words_in("amor gloria una victoria fidelis pax palma minerva bonnie laoch iarla tir sola naomh regina")
)
OTHER_TONGUES: Final = frozenset(words_in(f"{_LATIN} {_GAELIC_AND_IRISH} {_OTHERS}")) - _NAMES_TOO
"""Folded, without those that girls and boys are called."""
