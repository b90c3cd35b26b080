import type { Messages } from '../messages.ts';

export const library: Messages['library'] = {
  title: 'Biblioteca',
  open: 'Abrir arquivos',
  search: 'Buscar na biblioteca',
  searchHint: 'Título, autor ou palavras do texto',
  documents: (count: number) => (count === 1 ? '1 documento' : `${count} documentos`),
  empty: 'Nada por aqui ainda',
  emptyAdvice: 'Abra um arquivo, solte um nesta página ou cole um texto. Tudo fica neste dispositivo.',
  noMatch: (query: string) => `Nada se chama “${query}”.`,
  inText: 'No texto',
  searching: 'Buscando nos textos…',
  searchFailed: 'Não foi possível buscar nos textos. Recarregue a página e tente de novo.',
  found: (count: number) =>
    count === 0
      ? 'Nenhum texto tem essas palavras.'
      : count === 1
        ? 'Um documento tem essas palavras.'
        : `${count} documentos têm essas palavras.`,
  by: (authors: string) => `de ${authors}`,
  timeLeft: (time: string) => `restam ${time}`,
  notStarted: (time: string) => `${time} para ouvir`,
  finished: 'Ouvido até o fim',
  opened: (when: string) => `aberto ${when}`,
  progress: (percent: string) => `${percent} ouvido`,
  menu: (title: string) => `Opções de “${title}”`,
  openOne: 'Abrir',
  enqueue: 'Ouvir em seguida',
  dequeue: 'Tirar da lista',
  exportOne: 'Salvar como áudio…',
  remove: 'Excluir',
  removed: (title: string) => `“${title}” foi excluído.`,
  undo: 'Desfazer',
  queue: 'A seguir',
  moveUp: (title: string) => `Ouvir “${title}” antes`,
  dequeueOne: (title: string) => `Tirar “${title}” da lista`,
  keep: 'Guardar uma cópia da sua biblioteca',
  exportAll: 'Salvar a biblioteca em um arquivo',
  importAll: 'Importar uma biblioteca',
  exporting: (done: string, all: string) => `Salvando o documento ${done} de ${all}…`,
  exported: (name: string) => `Sua biblioteca foi salva como “${name}”.`,
  importing: (done: string, all: string) => `Lendo o documento ${done} de ${all}…`,
  imported: (added: number, updated: number, known: number) =>
    [
      added === 0
        ? 'Nenhum documento novo.'
        : added === 1
          ? 'Um documento adicionado.'
          : `${added} documentos adicionados.`,
      updated === 0
        ? ''
        : updated === 1
          ? 'Um dos seus agora está mais adiantado.'
          : `${updated} dos seus agora estão mais adiantados.`,
      known === 0 ? '' : known === 1 ? 'Um já estava aqui.' : `${known} já estavam aqui.`,
    ]
      .filter((sentence) => sentence !== '')
      .join(' '),
  fileKind: 'Biblioteca do Lector',
  damaged: 'Este não é um arquivo de biblioteca, ou falta uma parte dele.',
  damagedAdvice:
    'Nada foi alterado. Escolha o arquivo criado por “Salvar a biblioteca em um arquivo” ou copie-o de novo.',
  newer: 'Esta biblioteca foi salva por uma versão mais nova do Lector.',
  newerAdvice: 'Nada foi alterado. Recarregue esta página com internet e tente de novo.',
  tooLarge: 'Sua biblioteca é grande demais para um único arquivo.',
  tooLargeAdvice: 'Um arquivo comporta 4 GB. Exclua o que você já ouviu e tente de novo.',
  cancel: 'Cancelar',
  close: 'Fechar esta mensagem',
  full: 'Não há espaço suficiente neste dispositivo para este documento.',
  fullAdvice: 'Nada dele foi guardado, e sua biblioteca continua como estava. Libere espaço e tente de novo.',
  outdated: 'O Lector foi atualizado em outra janela.',
  outdatedAdvice: 'Recarregue esta página. Sua biblioteca está segura.',
  blocked: 'Outra janela está com um Lector mais antigo aberto.',
  blockedAdvice: 'Feche ou recarregue aquela janela e depois recarregue esta. Sua biblioteca está segura.',
  unreadable: 'Não foi possível abrir sua biblioteca.',
  unreadableAdvice: 'Recarregue a página. Se não resolver, reinicie o navegador.',
  gone: 'Este documento não está mais na sua biblioteca.',
  goneAdvice: 'Abra o arquivo dele de novo.',
};
