import type { Messages } from '../messages.ts';

/** “Vozes e espaço”: what is kept on this device. */
export const storage: Messages['storage'] = {
  title: 'Vozes e espaço',
  about: 'Tudo fica guardado neste dispositivo, neste navegador, e em nenhum outro lugar.',

  voicesTitle: 'Vozes neste dispositivo',
  simpleName: 'Vozes simples',
  simpleAbout: 'Fazem parte do app, falam na hora e não precisam de internet.',
  naturalName: 'Vozes naturais',
  absent: (size: string) =>
    `Ainda não estão aqui. São ${size} para baixar, uma única vez; depois elas não precisam de internet.`,
  onItsWay: (stored: string, total: string, percent: number) =>
    `${stored} de ${total} já estão aqui (${percent}%).`,
  paused: (stored: string, total: string, percent: number) =>
    `Em pausa: ${stored} de ${total} estão aqui (${percent}%).`,
  settling: 'Elas são adaptadas a este dispositivo e testadas, uma única vez.',
  removing: 'Excluindo…',
  ready: (size: string) => `Neste dispositivo: ${size}. Elas não precisam de internet.`,
  readyDerived: (size: string, derived: string) =>
    `Neste dispositivo: ${size}, mais ${derived} preparados aqui para que falem mais rápido. Elas não precisam de internet.`,
  problem: 'Elas não funcionam neste dispositivo.',
  loading: 'Vendo o que está aqui…',
  progress: 'Download das vozes naturais',
  get: (size: string) => `Baixar as vozes naturais (${size})`,
  pause: 'Pausar',
  resume: 'Continuar',
  remove: 'Excluir as vozes naturais',
  removeSure: 'Sim, excluir',
  removeNot: 'Manter',
  licence: (licence: string) => `Licença: ${licence}`,

  runsTitle: 'Onde funcionam',
  runsCard: 'Na placa de vídeo',
  runsCardTechnical: 'WebGPU',
  runsProcessor: 'No processador',
  runsProcessorThreads: (threads: number) =>
    threads === 1 ? 'WebAssembly, uma thread' : `WebAssembly, até ${threads} threads`,
  cardFailed: 'A placa de vídeo distorcia o som, por isso quem fala é o processador.',
  testTitle: 'Teste de som',
  testPassed: 'O som está como deve ser.',
  testFailed: 'O som não estava certo.',
  testNone: 'O teste é feito na primeira fala.',
  testWhen: (moment: string) => `Testado em ${moment}`,
  testAgain: 'Testar de novo',
  testRunning: 'Testando…',
  speedTitle: 'Velocidade neste dispositivo',
  speedFaster: (times: string) => `Fala ${times} vezes mais rápido do que se ouve em velocidade normal.`,
  speedSlower: (times: string) =>
    `Fala a ${times}× da velocidade normal, por isso a leitura para de vez em quando para esperar. Uma voz simples não tem essas pausas.`,
  speedTechnical: (rtf: string) => `${rtf} segundos de cálculo para um segundo de som`,

  spaceTitle: 'Espaço usado',
  counting: 'Calculando…',
  notCounted: 'Não foi possível calcular.',
  kind: 'Conteúdo',
  size: 'Tamanho',
  total: 'Total',
  voices: 'Vozes naturais e as suas',
  pronunciations: 'Listas de pronúncia',
  library: 'Biblioteca',
  exports: 'Exportações em andamento',
  app: 'O próprio app',
  settings: 'Ajustes e o texto da página inicial',

  keepTitle: 'O navegador guarda tudo?',
  kept: 'Sim. O navegador guarda tudo até você excluir.',
  notKept: 'Talvez não. Se faltar espaço neste dispositivo, o navegador pode apagar tudo sem perguntar.',
  unknownKept: 'Este navegador não informa.',
  keep: 'Pedir ao navegador que guarde tudo',
  refused:
    'O navegador não prometeu. Instalar o app ou usá-lo com frequência torna um sim mais provável; depois peça de novo.',
  iosTitle: 'No iPhone, no iPad e no Safari',
  ios: 'O Safari apaga o que um site guarda quando você usa o Safari em sete dias sem abrir esse site. Um app na Tela de Início fica fora dessa regra: escolha “Compartilhar” e depois “Adicionar à Tela de Início” (no Mac, “Arquivo” e depois “Adicionar ao Dock”) e abra o Lector por lá. Ele começa vazio, porque tem um espaço próprio.',
  iosHere: 'Aqui o Lector abre pela Tela de Início, então essa regra não o afeta.',

  deleteTitle: 'Excluir tudo',
  deleteAbout:
    'Vozes, biblioteca, exportações, pronúncias e ajustes. O app em si fica, como no primeiro dia.',
  deleteStart: 'Excluir tudo…',
  deleteAsk: 'Excluir tudo o que o Lector guarda aqui?',
  deleteWhat: (size: string) =>
    `Serão excluídos ${size}: vozes, todos os documentos com suas posições e marcadores, exportações, pronúncias e ajustes. Não dá para desfazer.`,
  deleteTick: 'Não preciso de nada disso',
  deleteSure: 'Excluir tudo',
  deleteNot: 'Manter',
  deleting: 'Excluindo…',
};
