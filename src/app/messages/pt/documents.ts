import type { Messages } from '../messages.ts';

/** Of a file that could not be opened, and of how one was read; by their codes. */
export const documents: Messages['documents'] = {
  failures: {
    empty: 'Este arquivo está vazio. Escolha outro ou salve-o de novo na origem.',
    'too-large': 'Este arquivo é grande demais para abrir aqui. Divida-o em partes e abra uma de cada vez.',
    unsupported:
      'O Lector não consegue ler este tipo de arquivo. Ele lê EPUB, PDF, Word (.docx), páginas da web, Markdown, legendas e texto simples.',
    'old-word':
      'Este arquivo é de um Word antigo ou de outro programa antigo do Office. Abra-o por lá, salve como .docx e escolha esse arquivo.',
    kindle: 'Este é um livro do Kindle. O Lector não lê esse formato, mas um EPUB do mesmo livro vai abrir.',
    damaged:
      'Este arquivo está danificado e não pode ser lido. Baixe ou copie-o de novo e escolha-o outra vez.',
    'copy-protected':
      'A proteção de uma loja bloqueia este livro: só o app da loja consegue abri-lo. Uma cópia sem proteção vai abrir aqui.',
    'password-needed': 'Este arquivo é protegido. Digite a senha para abri-lo.',
    'password-wrong': 'Essa senha não abre o arquivo. Confira e tente de novo.',
    'pictures-only':
      'Este PDF só tem imagens de páginas, sem texto. Passe-o pelo reconhecimento de texto (OCR) em um app de digitalização e abra o resultado.',
    'no-text': 'Não há texto neste arquivo. Escolha outro.',
    'zip-bomb': 'Descompactado, este arquivo ocuparia muito mais do que um livro. Por isso não foi aberto.',
    'too-slow':
      'A leitura deste arquivo demorou demais e foi interrompida. Tente uma parte menor ou outro formato.',
    unreachable:
      'Não é mais possível acessar o arquivo: ele foi movido, alterado ou excluído. Escolha-o de novo.',
    'reader-failed':
      'Não foi possível ler o arquivo porque uma parte do Lector não iniciou. Recarregue a página e tente de novo.',
  },
  notes: {
    'pictures-only-pages': 'Algumas páginas são só imagens, sem texto. Elas não são lidas.',
    damaged: 'Uma parte deste arquivo está danificada e ficou de fora.',
    'pictures-left-out': 'Algumas imagens eram grandes demais e ficaram de fora.',
  },
};
