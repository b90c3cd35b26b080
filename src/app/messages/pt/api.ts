import type { Messages } from '../messages.ts';

/** “Para programas”: the endpoint, its reference, the relay. */
export const api: Messages['api'] = {
  title: 'Para programas',
  about:
    'O Lector também é um serviço de fala para programas. Ele entende as requisições do serviço de fala da OpenAI: os programas feitos para esse serviço funcionam com ele, e nada sai deste dispositivo.',
  views: 'Seções desta página',
  web: 'Em uma página da web',
  programs: 'Em outros programas',
  reference: 'Referência',

  webAbout:
    'Enquanto houver uma aba do Lector aberta, qualquer página deste endereço pode pedir que ele fale. Não é preciso servidor nem chave.',
  webReady: 'Pronto: o serviço responde nesta página.',
  webOnlyHere:
    'O serviço só existe nesta aba: o navegador não permite um service worker, e por isso outras páginas deste endereço não podem usá-lo.',
  text: 'Texto a falar',
  textExample: 'Foi o melhor dos tempos.',
  voice: 'Voz',
  bestVoice: (name: string) => `${name}: a melhor disponível`,

  fetchTitle: 'Com fetch',
  fetchAbout: 'Uma requisição; a resposta é um MP3.',
  clientTitle: 'Com o cliente da OpenAI',
  clientAbout: 'npm install openai. “Executar” envia a requisição que ele enviaria.',
  timesTitle: 'Quando se ouve cada palavra',
  timesAbout: 'Aqui sem o som; tire include_audio para receber os dois.',
  copy: 'Copiar',
  copyOf: (title: string) => `Copiar: ${title}`,
  copied: 'Copiado.',
  notCopied: 'O navegador não permitiu. Selecione o texto e copie.',
  run: 'Executar',
  runOf: (title: string) => `Executar: ${title}`,
  stop: 'Parar',
  running: 'Aguardando a resposta…',

  status: (status: number, ms: string) => `Status ${status} após ${ms} ms`,
  headers: 'Cabeçalhos da resposta',
  body: 'Corpo da resposta',
  emptyBody: 'O corpo está vazio.',
  sound: 'Som da resposta',
  download: (size: string) => `Salvar a resposta (${size})`,
  answerFile: 'resposta',
  cut: (size: string) => `Só os primeiros ${size} são mostrados.`,

  relayAbout:
    'Outros programas chegam ao Lector pela ponte dele (relay): um pequeno programa neste computador, que responde em um endereço próprio.',
  relayChecking: 'Procurando uma ponte…',
  relayHere: (version: string) =>
    `Esta página vem de uma ponte, versão ${version}. Os programas chegam a ela neste endereço:`,
  relayTabs: (count: number) => {
    if (count === 0) return 'Nenhuma aba está conectada, então ela fala sozinha.';
    return count === 1
      ? 'Uma aba está conectada: deixe-a aberta, e a ponte poderá falar por ela.'
      : `${count} abas estão conectadas; fala a mais rápida que estiver livre.`;
  },
  relayRefused:
    'Ela não deixa esta aba falar por ela. Se pedir uma chave, abra uma vez o endereço dela com #relay-key=KEY no final.',
  relayLost: 'Ela não está respondendo agora. Esta aba vai se reconectar sozinha.',
  relayNone:
    'Esta página não vem de uma ponte. Para iniciar uma neste computador, com Node 20.19 ou mais recente:',
  relayThen:
    'Depois abra o endereço dela, e ela fala com as vozes que estão aqui. Sobre Docker, chaves e outros computadores, veja',
  relayAgain: 'Procurar de novo',
  curlTitle: 'Com curl',
  curlAbout: 'Em um terminal.',
  settingsOf: (program: string) => `Ajustes para ${program}`,
  where: 'Onde',
  openWebUiWhere: 'Admin Panel › Settings › Audio › Text-to-Speech: OpenAI',
  sillyTavernWhere: 'Extensions › TTS: OpenAI Compatible',
  homeAssistantWhere: 'Uma integração de texto para fala da OpenAI que aceite um endereço próprio',
  baseUrl: 'URL base',
  endpoint: 'Endpoint',
  key: 'Chave de API',
  anyKey: 'qualquer uma, por exemplo none',
  model: 'Modelo',
  host: 'Um programa em um contêiner ou em outro computador chega à ponte por um nome diferente de localhost.',

  referenceAbout: 'Todas as rotas, conforme a descrição que o serviço faz de si mesmo.',
  referenceLinks: 'Para ler também:',
  documentation: 'documentação',
  description: 'descrição OpenAPI',
  loading: 'Lendo a descrição…',
  find: 'Buscar uma rota',
  noneFound: (words: string) => `Nenhuma rota corresponde a “${words}”.`,
  parameters: 'Parâmetros',
  fields: 'Campos do corpo',
  required: 'obrigatório',
  tryIt: 'Experimentar',
  tryAbout: 'A requisição é mesmo enviada a este serviço.',
  tryDelete: 'A requisição é mesmo enviada e exclui de verdade.',
  example: 'Exemplo',
  json: 'Corpo (JSON)',
  badJson: (why: string) => `O corpo não é um JSON válido: ${why}`,
  send: 'Enviar',
  left: 'omitido',
};
