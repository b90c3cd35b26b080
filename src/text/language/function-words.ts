import type { LatinLanguage } from './latin.ts';

/** The commonest words of each language that carry grammar. A word of several languages counts less for each. */
const WORDS: Readonly<Record<LatinLanguage, string>> = {
  en: 'hello hi please thanks thank good morning night happy goodbye welcome chapter the and of to in is was were are be been being it its that this these those with for on at by from as an he she they we you his her their our your my me him them us not but or if when what which who how there here have has had will would can could should do does did so no yes all any some more most other than then into out up about over after before because through between just only also very much many i am one two like new now where why while said get make know',
  es: 'hola gracias buenos buenas buen buena adiós feliz capítulo señor señora favor muchas mañana noche el la los las un una unos unas de del al y e o u que en es son fue era está están ser por para con sin se su sus lo le les me te nos mi tu yo él ella ellos ellas usted como más pero si no sí ya muy también cuando donde porque este esta estos estas ese esa eso esto hay todo toda todos todas entre sobre desde hasta hace tiene tienen ha han había puede qué quién cómo dónde cuándo aunque siempre nunca nada algo otro otra bien así después antes aquí mucho mucha años día',
  fr: "bonjour bonsoir merci salut oui non quel quelle quels quelles bon bonne chapitre monsieur madame beaucoup joyeux demain le la les un une des de du au aux et ou où que qui quoi dont en est sont était être il elle ils elles on nous vous je tu ce cet cette ces se sa son ses mon ma mes ton ta tes notre votre leur leurs ne pas plus mais si dans sur sous avec sans pour par comme tout tous toute toutes aussi très bien fait faire a ont avait peut donc car alors quand même encore entre après avant depuis chez vers y lui moi toi c'est n'est qu'il qu'elle qu'on d'un d'une l'on j'ai",
  it: "ciao grazie buongiorno buonasera buon buona buono prego capitolo signor signora mille domani il lo la i gli le un uno una di del dello della dei degli delle a al allo alla ai agli alle da dal dalla dai dalle in nel nella nei nelle su sul sulla con per tra fra e ed o che chi cui non è sono era erano essere ha hanno aveva ho si ci vi mi ti se ma come più anche quando dove perché questo questa questi queste quello quella quelli quelle suo sua suoi sue loro io tu lui lei noi voi molto tutto tutti tutta tutte già ancora poi così dopo prima sempre mai ogni solo bene fare fatto stato stata può quanto cosa c'è dell un'altra",
  pt: 'olá obrigado obrigada bom boa oi tchau feliz capítulo senhor senhora manhã noite o a os as um uma uns umas de do da dos das em no na nos nas ao aos à às pelo pela pelos pelas por para com sem e ou que se não sim é são foi era está estão ser ter tem têm tinha há seu sua seus suas meu minha ele ela eles elas você vocês eu nós me te lhe isso isto este esta esse essa aquele aquela mais mas como quando onde porque também muito muita muitos já só até entre sobre depois antes ainda mesmo todo toda todos todas nada cada bem fazer pode num numa quem qual vai gente dia anos',
  de: 'hallo danke bitte guten gute guter gut tschüss kapitel herr frau vielen erstes morgen heute der die das den dem des ein eine einen einem einer eines und oder aber nicht kein keine ist sind war waren sein wird werden wurde wurden hat haben hatte kann können muss müssen soll will ich du er sie es wir ihr mich dich sich uns euch mir dir ihm ihn ihnen mein dein sein unser in im an am auf aus bei beim mit nach seit von vom vor zu zum zur für durch über unter gegen ohne um als wie wenn weil dass ob auch noch nur schon sehr mehr so da dann hier was wer wo warum man alle alles viel viele immer wieder nun doch zwischen',
};

/** For each word the languages that have it. */
export const FUNCTION_WORDS: ReadonlyMap<string, readonly LatinLanguage[]> = index();

function index(): Map<string, LatinLanguage[]> {
  const languages = new Map<string, LatinLanguage[]>();
  for (const [language, words] of Object.entries(WORDS)) {
    for (const word of new Set(words.split(' '))) {
      languages.set(word, [...(languages.get(word) ?? []), language as LatinLanguage]);
    }
  }
  return languages;
}
