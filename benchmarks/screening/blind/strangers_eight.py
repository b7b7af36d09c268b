"""Those who are on no roll of the eighth set: as many as a large school has pupils, of as many origins."""

STRANGERS = """
    Olivia Barker, Muhammad Yusuf Chaudhry, Archie Butterworth, Ayaan Patel, Poppy Sugden, Oluwaseun Adebanjo, Cadi
    Haf Williams, Alfie Tranter, Zuzanna Wieczorek, Evie-Mae Jones, Hamza Qadri, Theo Halliwell, Rojin Karadağ,
    Reggie Spooner, Mei-Ling Kwok, Daisy Lamb, Abdirahman Warsame, Ivy Baxter, Tudor Munteanu, Freddie Cripps,
    Aoibhín Mulgrew, Harleen Kaur Sahota, Amelia Brown, Jaxon Pickles, Nkechi Umeh, Rory Galbraith, Maisie
    Thorogood, Thiago dos Anjos, Kayden Robinson, Zoya Qureshi, Florence Attwater, Gruffydd ap Rhydderch, Linh
    Nguyen, Rupert Fanshawe-Locke, Kwabena Sarfo, Lexi Thompson-Grimshaw, Ilinca Popa, Adrián Kováč, Bonnie Rudd,
    Oliver Entwistle, Shreya Kulkarni, Summer Haynes, Tawanda Chikore, Eilidh Macaskill, Hunter Blades, River
    Sandford, Baran Öztürk, Willow Peck, Jathushan Sivakumar, Jude Hollingsworth, Yahya El Amrani, Betsy Nancarrow,
    Denzel Asiedu-Mills, Lowenna Curnow, Parsa Tehrani, Jago Polglase, Saoirse Ní Dhomhnaill, Mabel Davies, Inaya
    Begum, Ted Brackenbury, Sasha Ponomarenko, Elsie-Rae Tubb, Lamar Brown, Callum Campbell, Humaira Ali, Oakley
    Fenn, Matteo Russo, Nansi Wyn Parry, Arlo Kettlewell, Ifeoluwa Balogun, Skye Farquharson, Jonah Goldblatt, Tilly
    Anne Wright, Mohammed T, Yusuf Erdem, Adomas Kazlauskas, Precious Moyo, Isla Wilson, Daniyal Khan, Caoimhe
    Heaney-Devlin, George Hibbert, Ji-woo Noh, Hallie Capper, Salman Mohamud, Ezra Penrose-Hill, Bukola Fashola,
    Lacey Stubbs, Krish Solanki, Tomos Llywelyn, Artūrs Ozoliņš, Beatriz de Sousa, Kobi Marchant, Shanelle
    Williams-Braithwaite, Niamh Cassidy, Bertie Lockwood, Iqra Ahmed, Nevaeh Tuckwell, Yaw Ofosu, Martha Jane
    Pennifold, Dilan Bozkurt, Zac Walker, Simran Kaur, Osagie Iyamu, Gwenllian ferch Owain, Anh Tuấn Phạm, Wilf
    Garside, Kelechi N, Sorcha Murphy, Daria Lungu, Aryan Bhandari, Freya Johnson, Mustafa Al-Jabouri, Miruna
    Stoica, Amelia-Grace Hobday, Tariro Mutasa, Lachlan Drummond, Muhammad Ahmed, Farid Nazari, Jesse Smalley,
    Chidera Ezenwa, Ffion Lewis, Kit Aldous, Sumaiya Begum, Tyler Gaskin, Kalina Dimitrova, Sonny Penfold, Renée
    Laval, Sidonie Mbala, Vihaan Reddy, Angus James Murray, Chloe Mensah-Pryce, Declan Heffernan, Jasper Hall,
    Aleksandra Wójcik, Hiba Shaikh, Ibraheem Kargbo, Lovell Pereira, Mai Truong, Noor Haddad, Erin Tulloch, Elijah
    Wint, Xavi Quiroga, Jannah Kamara, Ismail Bham, Macsen Hughes, Isla Pentreath, Shayan Mirzaei, Chukwuemeka
    Anyanwu, Ama Boateng, Nieve Scullion, Tobias Ravenscroft, Billy-Joe Doran, Esmé Vaughan-Hirst, Ranvir Singh
    Gill, Hibo Farah, Callan Ruddock, Kacper Zając, Primrose Askew, Aden Tesfaye, Ciarán Ó Baoill, Winnie Chan,
    Teddy Plumb, Rehan Akhtar, Myla Hesketh, Seren Gethin, Abena Owusu-Hart, Marcelina Wrona, Lina Rexhepi, Hamish
    Cowie, Violet Rose Clarke, Connie Raikes, Shaun-Paul Mbeki-Lowe, Ruby Sparrow, Suleiman Barzani, Lily
    Moss-Carter, Deniz Aksoy, Leighton Green, Myfanwy Owens, Tahmina Rahimi, Orla Fitzsimons, Sebastian Crewe,
    Jannat Hussain, P. Holdsworth, Sienna Wood, Albert Mold, Klaudia Pawlak, Lyra Jackson, Yusra Abdi, Innes
    Colquhoun, Gracie May Skelton, Arjun Nair, Bear Wainwright, Maya Lindqvist, Rafferty Keane, Ayesha Bi, Kitty
    Louise Broadbent, Tiago Silva Mendes, Reuben Shapiro, Ellie R, Osian Powell, Chinonso Okeke-James, Maddox Lee
    Harris, Thanh Trúc Huỳnh, Beth Treloar, Jahmal Campbell, Fergus Buchan, Eleni Papadaki, Kenzie Braddock,
    Ruqayyah Islam, Arthur Dack, Sara Mahmoodi, Brónach Toner, Noah Cheeseman, Jaspreet Kaur, Heidi Outram-Page,
    Nana Kofi Amponsah, Cerys-Ann Hopkin, Levi Price-Boswell, Domas Butkus, Hope Lightfoot, Farhan Mirza, Amadou
    Jallow, Eve Nightingale, Yaqub Sheikh, Ernest Dyson, Ioana Văduva, Robyn Turner, Kian Ebrahimi, Dolly Quince,
    Temitope Ogunleye, Maximilian Hurst, Diya Agarwal, Francis Beaumont-Clegg, Guto Ellis, Leyla Demirtaş, Wren
    Hathersage, Rishi Bhattarai, Logan Baird, Chantelle Nembhard, Louis Trott, Bláthnaid McKeever, Mateusz
    Grabowski, Pixie Wheatcroft, Idris Conteh, Cecily Norris, Owen Sze, Millie Fry, Ffred Morus, Saffron Bunting,
    Nathaniel Asare, Tamsin Smith, Ridwan Miah, Bryony Heap, Frankie Cutler, Shiza Bukhari, Ewan Strachan, Theodora
    Vassiliou, Mason Webb, J. Adeyinka, Rania Khalil, Anaya Desai, Otis Hill, Fatoumata Sillah, Heulwen Prosser,
    Dhruv Chauhan, Harley Cooper, Nikola Stanković, Jessica Barraclough, Elowen Chegwidden, Zion Pinnock, Ava-Leigh
    Purdie, Vlad Cojocaru, Henry Tsang, Lochan Gurung, Georgie Morris, Paityn Jade Rigby, Rahel Abraham, Cormac
    Tierney, Delilah King, Umar Farooqi, Spencer Dunkley-Ross, Althea Joy Santos, Rowan Ashbridge, Thandeka Nkosi,
    Brodie McPhail, Ibrahim Sesay, Gurnoor Sandhu, Vinnie Lovell, Sabina Hasanova, Charlotte van Rensburg, Josie
    Dolan, Raheem Blackwood, Effie Tait, Hao Ran Chen, Alexander Woolley, Sidra Bashir, Toby Jessop-Lyle, Olamide Q,
    Nora Corrigan, Gethin ab Ifor, Bilal Yousafzai, Juno Wetherby, Ömer Faruk Yıldız, Lenny Cobb, Ishika
    Chakraborty, Matilda Byrne, Kwame Darko, Gulalai Safi, Taha Ansari, Georgia Baptiste, Oscar Pell, Candice Fung,
    Monty Aspinall, Samira Osman, Aled Penri Humphreys, Ruben Carvalho da Costa, Jemima Scott-Kershaw, Nyasha
    Sibanda, Patsy Ward, Zara Hothi, Dylan Evans, Cillian Rafferty, Faith Akintola, Alma Brook, Arman Petrosyan,
    Beau Tidswell-Amin, Aminah Choudhury, Ianto Gwilym, Nathan Ssemakula, Bethan Eynon, Haniya Siddiqui, Gregor
    Haldane, Amari Thompson-Eze, Lorcan McAteer, Autumn Frost, Cassius Field, Reeva Thakkar, Zheer Aziz, Maksym
    Hrytsenko, Rosalind Eastoe, Mamadou Cissé, Harris Geddes, Ella-Rose Watson, Danish Awan, George Stallard, Shukri
    Ismail, Aisling Donnellan, Devon Lake, Anoushka Sengupta, Corey B., Annie Sowerby, Emeka Nwosu, Morwenna
    Bolitho, Joud Al Masri, Kyle Anstruther, Evangeline Platt, Aarav Gohil, Natalia Zielińska, Conor Magennis,
    Hattie Bridge, Eliza Underhill, Manon Teleri Huws, Jerome Dacosta, Rocco Whitehouse, Aadhya Venkatesan, Cameron
    Wilson, Joy Kimani, Tabitha Wekesa, Edie Tyldesley, Yasin Abukar, Bran Llewelyn-Fox, Malachi Bonsu, Ayşe
    Korkmaz, Flora Urquhart, Ricky Boswell, Mishal Javed, Anwen Tanner, Jack Sheard, Kimberly Manalo, Éabha
    Kinsella, Hugo Bermúdez, Blessing Chukwu, Sandy Isbister, Zeynep Çelik, Preeti Rai, Ruaridh Sinclair-Bose,
    Madiha Shah, Viktor Georgiev, Ivy-Jean Skerritt, Abdul Haleem, Catrin Mostyn, Gabriel Osei-Bonsu, Roxy Belcher,
    Pranav Iyer, Jensen Warburton, Nadia Benyahia, Charlie Bell, Jayden Walker, Amina Juma, Scott Gilfillan, Alessia
    Conti, Shivani Limbachia, Kaleb Jones, Grace Peacock, Nabil Tahir, Elliot John Farthing, Ore Ajayi, Marlowe
    Finch, Sofía Echeverría, Tommy-Lee Smiles, Jameel Rahmani, Briar Hollis, Iwan Rosser, Krystian Malinowski,
    Melody Ings, Shaquille Morant, Cora Whitelaw, Felix Strutt, Tanvi Joshi, Efe Demir, Abdullah Gondal, Mollie-Ann
    Scholes, Chiamaka Obi, Haydn Rowlands, Mariam Ghorbani, Aoife Loughran, Joaquín Paredes, Denisa Lăcătuș, Sophie
    Keen, Kulraj Singh, Amos Herzog, Dewi Prys-Jones, Nell Abbott, Hodan Yusuf, Thuy Tien Vo, Luan Hoxha, Eshaal
    Zaman, Tendai Makoni, Parwana Noorzai, Dáithí Breslin, Xin Yi Goh, Ada Lovett, Kareem Mansour, Elis Morgan-Pugh,
    Zofia Kaczmarek, Gus Chivers, Katie Scally, Rio Delgado, Rahim Uddin, Shannon Mohan, Adaeze Nnamdi, Marcus
    Tench, Ebony Charles, Calum MacAulay, Sinéad Hegarty, Isabella Coggins, Sam Ko, Dawid Król, Cleo Barlow, Musa
    Ceesay, Angharad Bevan, Kyran Docherty, Minahil Tariq, Jacob Weiss, Nia Tyrrell-Grant, Phineas Cole, Corina
    Rusu, Delroy Simpson-Marsh, Ruth Armitage, Phúc Lâm, Tharushi Fernando, Babar Niazi, Afia Badu, Keir Dunsmore,
    Santiago Ibáñez, Dottie Wilde, Gurpreet Johal, Ayla Güneş, Max Sharp, Tyrese Edwards-Nkrumah, Mairéad Duddy, Lux
    Halsall, Jemma Laing, Adam Hafeez, Emmanuel K, Christopher Lofthouse, Anastasia Melnyk, Tia Golding, Stella
    Brightwell, Kai Nakashima, Bridie Connors, Fletcher Nye, Amelie Rousseau-Dean, Lewis Cruickshank, Mercy Wanjiru,
    Oonagh Kerr, Sadia Parveen, Teagan Ruse, Hywel Gwyn Rees, Zaynab Ali, Alistair Gemmell, Bogdan Oprea, Eden
    Marsh, Fern Illingworth, Dani Ruiz, Lyla Brook, Oisín O'Hare, Aria Hemsley, W. Sutcliffe, Keisha Noel, Duncan
    Mowat, Taro Ueda-Simms, Darian Rostami, Kofi Wiredu, Brandon Twigg, Clodagh O'Kane, Baxter Hinchliffe, Alice
    Rowntree, Mohammad Reza Jafari, Rhian Tew, Mackenzie Stott, Caleb Onyango, Sadie Meadows, Hussein bin Saleh, C.
    Pemberton, Zahra Muse, Ayrton Leadbetter, Shea McCrory, Apinya Srisai, Elif Kılıç, Isaac Rosen-Webb, Keziah
    Ferguson-Ide, Jorja Kemp, Aaliyah Grant-Osborne, Ben Threlfall, Fin Young, Ha-eun Seo, N. Rasool, Bailey Heron,
    M. Fitzgibbon, Rares Neagu, Morag Sim, Adnan Hodžić, Sylvie Mayhew, E. Tomlinson, Katherine Bligh, Destiny
    Irabor, S. Bhogal, Lucy H., Marley Swaby, Rupinder Mann, Harry Jolly, Alba Fuentes Martín, Noah W, D. Gillespie,
    Tamar Beridze, Jamie L, Mya Broom, Aaron P, Keeley Bird-Ahmadi, Yuna Hara, B. Achterberg, Chanel Goody, Nihal
    Perera, Jonty Greaves-Cullen, Manraj S., R. Allsop, Dina Sharifi, Bethany Dunn-Kowalska, Maeve O'Gorman, Salma
    Z, Heath Copeland, Jia Hui Tang, Poppy-Anne Winter, Roman Lis, Jean-Luc Mukendi, Anna-Lena Brandt, Lowri Mair
    Ifans, Kaya Stead, Hana Kebede, Yitzchok Grünfeld, Shakira Lawal, Ronan Diamond, Selin Aydın, Ethan Fairweather,
    Mina Soltani, Dominic Gough, Rebekah Trew, Jo-Jo Smallbone, Emil Sørensen, Tegan Read, Hafsa Jama, Alfred Stone,
    Lena Weatherill, Mary Kate McDonagh, Anton Shevchuk, Rose Pickersgill, Elias Nasser, Joshua Bello, Orlaith
    Savage
"""
