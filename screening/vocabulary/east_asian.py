"""Names of Hong Kong, China, Vietnam and Korea, as they are written in Latin letters: short, and many words of English.

One alone says nothing; three of them and nothing else on a line make a name: "Wing Sum Lau", "Hai Yen Ton".
"""

from typing import Final

from screening.spelling import words_in

_FAMILIES: Final = """
    au lau ng lam wong chan cheung leung kwok yip tse tsang yeung chow chau fung tang lai mak siu hui poon kwan
    kwong choi ching yuen yim tam szeto lui luk ip fong chiu chui cheng chen chang zhang zhao zhou zhu xu wu
    wang liu liang huang li guo gao deng cai ho lee kong nguyen tran pham hoang phan vo dang bui duong ly vu ngo
    truong dinh luong huynh doan trinh quach thach nghiem luu kim jung yoon jang lim kang shin hwang
"""
_GIVEN: Final = """
    chi chin hang wing sum man to so sin yan hai yen ton ho ka lok hei tsz yuet kit mei ling long him fai ming
    wai kin shing sze yee yin yi kwun nok pui lim hoi nga tung tong chun hin kei lap bun fan fu fun mo nam nin
    on pak ping sang sau shun shan sing ting tin tik tak wah wang wun yat yu yui ying yiu zi anh bao binh cam
    chau dan dao dat diep doan duc duy duyen giang gia ha han hien hieu hoa hong hue huong huy khanh khoi kien
    lan lien linh loan mai minh my ngan ngoc nhi nhu nhung nu oanh phong phuc phuong quan quang quoc quynh son
    tai tam thanh thao thi thien thinh thu thuy tien toan trang tri trinh trung tu tuan tuyet uyen van viet xuan
    jun min jae hyun seo woo soo jin ji hee young sung hyuk eun bin hao xin yue lei jia jie chen rui kai
"""
FAMILY_NAMES: Final = frozenset(words_in(_FAMILIES))
"""Family names that are no words of English or Welsh."""
SYLLABLES: Final = frozenset(words_in(_GIVEN))
"""What given names are made of, words of English and Welsh among them."""
