import type { Rule } from '../rules.ts';
import { spellLetters } from './letters.ts';

/** English words that are common in Hindi texts in their own letters, as a Hindi speaker says them; ends of inflection apart. */
export const ENGLISH_WORDS: Readonly<Record<string, string>> = table(`
  account अकाउंट,address ऐड्रेस,admin ऐडमिन,agent एजेंट,air एयर,airport एयरपोर्ट,alert अलर्ट,and ऐंड,android एंड्रॉयड,app ऐप,
  apple ऐपल,apply अप्लाई,april अप्रैल,army आर्मी,attack अटैक,auto ऑटो,award अवॉर्ड,baby बेबी,bag बैग,balance बैलेंस,
  bank बैंक,bar बार,battery बैटरी,beach बीच,best बेस्ट,bike बाइक,bill बिल,birthday बर्थडे,black ब्लैक,blog ब्लॉग,
  blue ब्लू,board बोर्ड,book बुक,boss बॉस,box बॉक्स,boy बॉय,brand ब्रांड,break ब्रेक,breaking ब्रेकिंग,browser ब्राउज़र,
  budget बजट,bus बस,business बिज़नेस,buy बाय,bye बाय,cake केक,call कॉल,camera कैमरा,cancel कैंसल,car कार,card कार्ड,
  care केयर,case केस,cash कैश,chat चैट,check चेक,cheque चेक,chicken चिकन,city सिटी,class क्लास,click क्लिक,close क्लोज़,
  club क्लब,coach कोच,code कोड,coffee कॉफ़ी,college कॉलेज,comment कमेंट,company कंपनी,computer कंप्यूटर,confirm कन्फ़र्म,
  contact कॉन्टैक्ट,control कंट्रोल,copy कॉपी,corona कोरोना,course कोर्स,court कोर्ट,cricket क्रिकेट,crore करोड़,cup कप,
  customer कस्टमर,daily डेली,data डेटा,date डेट,day डे,deal डील,dear डियर,degree डिग्री,delhi दिल्ली,delivery डिलीवरी,
  department डिपार्टमेंट,design डिज़ाइन,digital डिजिटल,dinner डिनर,director डायरेक्टर,discount डिस्काउंट,district डिस्ट्रिक्ट,
  doctor डॉक्टर,download डाउनलोड,dress ड्रेस,drive ड्राइव,driver ड्राइवर,east ईस्ट,edit एडिट,email ईमेल,'e-mail' ईमेल,
  engineer इंजीनियर,english इंग्लिश,entry एंट्री,error एरर,exam एग्ज़ाम,example एग्ज़ाम्पल,express एक्सप्रेस,facebook फ़ेसबुक,
  fail फ़ेल,family फ़ैमिली,fan फ़ैन,fashion फ़ैशन,fast फ़ास्ट,father फ़ादर,file फ़ाइल,film फ़िल्म,final फ़ाइनल,first फ़र्स्ट,
  flat फ़्लैट,flight फ़्लाइट,follow फ़ॉलो,food फ़ूड,football फ़ुटबॉल,form फ़ॉर्म,free फ़्री,fresh फ़्रेश,friday फ़्राइडे,
  friend फ़्रेंड,friends फ़्रेंड्स,full फ़ुल,fund फ़ंड,game गेम,games गेम्स,garden गार्डन,gas गैस,gift गिफ़्ट,girl गर्ल,
  gmail जीमेल,gold गोल्ड,good गुड,google गूगल,government गवर्नमेंट,green ग्रीन,group ग्रुप,guide गाइड,guest गेस्ट,gym जिम,
  happy हैप्पी,health हेल्थ,hello हेलो,help हेल्प,hi हाय,high हाई,hindi हिंदी,hit हिट,holiday हॉलिडे,home होम,
  hospital हॉस्पिटल,hotel होटल,hour आवर,house हाउस,idea आइडिया,image इमेज,in इन,india इंडिया,indian इंडियन,info इन्फ़ो,
  insurance इंश्योरेंस,instagram इंस्टाग्राम,install इंस्टॉल,internet इंटरनेट,interview इंटरव्यू,iphone आईफ़ोन,ipad आईपैड,
  is इज़,january जनवरी,job जॉब,join जॉइन,july जुलाई,june जून,key की,kit किट,lakh लाख,laptop लैपटॉप,last लास्ट,
  late लेट,launch लॉन्च,leader लीडर,league लीग,leave लीव,level लेवल,library लाइब्रेरी,life लाइफ़,like लाइक,line लाइन,
  link लिंक,list लिस्ट,live लाइव,loan लोन,local लोकल,location लोकेशन,lock लॉक,login लॉगिन,'log' लॉग,logout लॉगआउट,
  london लंदन,love लव,lunch लंच,mail मेल,main मेन,mall मॉल,manager मैनेजर,map मैप,march मार्च,mark मार्क,market मार्केट,
  mask मास्क,master मास्टर,match मैच,may मे,media मीडिया,medical मेडिकल,medicine मेडिसिन,meeting मीटिंग,member मेंबर,
  menu मेन्यू,message मैसेज,metro मेट्रो,microsoft माइक्रोसॉफ़्ट,minute मिनट,miss मिस,mobile मोबाइल,mode मोड,model मॉडल,
  monday मंडे,money मनी,morning मॉर्निंग,mother मदर,movie मूवी,mumbai मुंबई,music म्यूज़िक,my माय,name नेम,national नेशनल,
  net नेट,network नेटवर्क,new न्यू,news न्यूज़,next नेक्स्ट,night नाइट,no नो,normal नॉर्मल,note नोट,notice नोटिस,
  number नंबर,of ऑफ़,off ऑफ़,offer ऑफ़र,office ऑफ़िस,officer ऑफ़िसर,official ऑफ़िशियल,ok ओके,okay ओके,old ओल्ड,on ऑन,
  one वन,online ऑनलाइन,offline ऑफ़लाइन,only ओनली,open ओपन,option ऑप्शन,or ऑर,order ऑर्डर,out आउट,pack पैक,page पेज,
  paper पेपर,park पार्क,parking पार्किंग,part पार्ट,party पार्टी,pass पास,passport पासपोर्ट,password पासवर्ड,pay पे,
  payment पेमेंट,paytm पेटीएम,pen पेन,people पीपल,percent परसेंट,phone फ़ोन,photo फ़ोटो,photos फ़ोटोज़,pizza पिज़्ज़ा,
  place प्लेस,plan प्लान,plane प्लेन,play प्ले,player प्लेयर,please प्लीज़,plus प्लस,point पॉइंट,police पुलिस,policy पॉलिसी,
  post पोस्ट,power पावर,premium प्रीमियम,press प्रेस,price प्राइस,print प्रिंट,pro प्रो,problem प्रॉब्लम,product प्रोडक्ट,
  profile प्रोफ़ाइल,program प्रोग्राम,project प्रोजेक्ट,public पब्लिक,quality क्वालिटी,question क्वेश्चन,quiz क्विज़,
  radio रेडियो,railway रेलवे,railways रेलवेज़,rate रेट,rating रेटिंग,read रीड,record रिकॉर्ड,red रेड,refund रिफ़ंड,
  register रजिस्टर,registration रजिस्ट्रेशन,report रिपोर्ट,result रिज़ल्ट,return रिटर्न,review रिव्यू,road रोड,room रूम,
  round राउंड,run रन,safe सेफ़,safety सेफ़्टी,salary सैलरी,sale सेल,samsung सैमसंग,save सेव,scan स्कैन,school स्कूल,
  score स्कोर,screen स्क्रीन,search सर्च,seat सीट,second सेकंड,security सिक्योरिटी,select सेलेक्ट,send सेंड,series सीरीज़,
  server सर्वर,service सर्विस,set सेट,setting सेटिंग,settings सेटिंग्स,share शेयर,shift शिफ़्ट,ship शिप,shop शॉप,
  shopping शॉपिंग,show शो,sign साइन,sim सिम,sir सर,site साइट,size साइज़,smart स्मार्ट,smartphone स्मार्टफ़ोन,social सोशल,
  software सॉफ़्टवेयर,song सॉन्ग,sorry सॉरी,south साउथ,special स्पेशल,speed स्पीड,sports स्पोर्ट्स,staff स्टाफ़,star स्टार,
  start स्टार्ट,state स्टेट,station स्टेशन,status स्टेटस,step स्टेप,stop स्टॉप,store स्टोर,story स्टोरी,student स्टूडेंट,
  style स्टाइल,subject सब्जेक्ट,subscribe सब्सक्राइब,sunday संडे,super सुपर,supply सप्लाई,support सपोर्ट,system सिस्टम,
  table टेबल,tablet टैबलेट,tax टैक्स,taxi टैक्सी,tea टी,teacher टीचर,team टीम,tech टेक,technology टेक्नोलॉजी,test टेस्ट,
  text टेक्स्ट,thank थैंक,thanks थैंक्स,the द,ticket टिकट,time टाइम,tips टिप्स,title टाइटल,to टू,today टुडे,top टॉप,
  total टोटल,tour टूर,traffic ट्रैफ़िक,train ट्रेन,training ट्रेनिंग,transfer ट्रांसफ़र,travel ट्रैवल,truck ट्रक,try ट्राई,
  tuesday ट्यूज़डे,twitter ट्विटर,type टाइप,uber ऊबर,under अंडर,university यूनिवर्सिटी,update अपडेट,upload अपलोड,use यूज़,
  user यूज़र,van वैन,version वर्ज़न,very वेरी,video वीडियो,videos वीडियोज़,view व्यू,viral वायरल,visa वीज़ा,visit विज़िट,
  voice वॉइस,vote वोट,wait वेट,watch वॉच,water वॉटर,web वेब,website वेबसाइट,week वीक,welcome वेलकम,west वेस्ट,
  whatsapp व्हाट्सऐप,white व्हाइट,'wi-fi' वाई-फ़ाई,wifi वाई-फ़ाई,win विन,window विंडो,windows विंडोज़,winner विनर,
  women विमेन,work वर्क,world वर्ल्ड,year ईयर,yes यस,yoga योगा,you यू,your योर,youtube यूट्यूब,zero ज़ीरो,zomato ज़ोमैटो,
  zone ज़ोन,zoom ज़ूम,aadhaar आधार,aadhar आधार,amazon अमेज़न,flipkart फ़्लिपकार्ट,phonepe फ़ोनपे,netflix नेटफ़्लिक्स,
  upi यूपीआई,btech बी-टेक,tech टेक,phd पीएचडी
`);

/** Titles and the like before a name or a number, with their dot. */
const TITLES: Readonly<Record<string, string>> = {
  dr: 'डॉक्टर',
  mr: 'मिस्टर',
  mrs: 'मिसेज़',
  ms: 'मिस',
  prof: 'प्रोफ़ेसर',
  st: 'सेंट',
  no: 'नंबर',
};

function table(text: string): Record<string, string> {
  const entries = text.split(',').map((entry) => {
    const [word = '', spoken = ''] = entry.trim().split(' ');
    return [word.replaceAll("'", ''), spoken] as const;
  });
  return Object.fromEntries(entries);
}

const BEFORE = '(?<![\\p{L}\\p{M}\\d@._/-])';

/** Rules for English words in a Hindi text. Words that are not known stay in Latin letters. */
export const englishWords: readonly Rule[] = [
  {
    name: 'English title',
    pattern: new RegExp(`${BEFORE}([Dd]r|[Mm]rs?|[Mm]s|[Pp]rof|St|[Nn]o)\\.`, 'gu'),
    read: ({ 1: title = '' }) => TITLES[title.toLowerCase()],
  },
  {
    // `B.Tech`, `M.Sc`, `Ph.D.`
    name: 'degree',
    pattern: new RegExp(
      `${BEFORE}([BM])\\.? ?(Tech|Com|Sc|Ed|Phil)(?![\\p{L}\\p{M}])\\.?|${BEFORE}Ph\\.? ?D\\.?(?![\\p{L}\\p{M}])`,
      'gu',
    ),
    read: ({ 1: letter, 2: subject = '' }) =>
      letter === undefined ? 'पी एच डी' : `${spellLetters(letter)} ${SUBJECTS[subject] ?? ''}`,
  },
  {
    name: 'English word',
    pattern: new RegExp(`${BEFORE}[A-Za-z]{2,20}(?:-[A-Za-z]{2,20})?(?![\\p{L}\\p{M}@_/]|[.][A-Za-z])`, 'gu'),
    read: ([word]) => {
      if (/^[A-Z]{2,4}$/.test(word)) return undefined;
      const lower = word.toLowerCase();
      if (Object.hasOwn(ENGLISH_WORDS, lower)) return ENGLISH_WORDS[lower];
      const parts = lower.split('-');
      return parts.length > 1 && parts.every((part) => Object.hasOwn(ENGLISH_WORDS, part))
        ? parts.map((part) => ENGLISH_WORDS[part]).join(' ')
        : undefined;
    },
  },
];

const SUBJECTS: Readonly<Record<string, string>> = {
  Tech: 'टेक',
  Com: 'कॉम',
  Sc: 'एससी',
  Ed: 'एड',
  Phil: 'फ़िल',
};
