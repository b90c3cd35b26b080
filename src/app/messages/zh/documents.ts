import type { Messages } from '../messages.ts';

export const documents: Messages['documents'] = {
  failures: {
    empty: '此文件是空的。请选择其他文件，或从原来的应用重新保存。',
    'too-large': '此文件太大，无法在这里打开。请将其拆分，再逐个打开。',
    unsupported: 'Lector 无法读取此类文件。支持 EPUB、PDF、Word（.docx）、网页、Markdown、字幕和纯文本。',
    'old-word': '此文件来自旧版 Word 或其他旧版 Office 程序。请在原程序中打开，另存为 .docx，再选择该文件。',
    kindle: '这是 Kindle 图书。Lector 无法读取这种格式；同一本书的 EPUB 版本可以打开。',
    damaged: '此文件已损坏，无法读取。请重新下载或复制，然后再次选择。',
    'copy-protected': '这本书受书店的版权保护锁定，只能用书店自己的应用打开。没有保护的版本可以在这里打开。',
    'password-needed': '此文件受保护。请输入密码以打开。',
    'password-wrong': '密码不正确。请检查后重试。',
    'pictures-only': '此 PDF 只有页面图片，没有文字。请先用扫描应用识别文字（OCR），再打开识别后的文件。',
    'no-text': '此文件中没有文字。请选择其他文件。',
    'zip-bomb': '此文件解压后远远超出一本书的大小，因此没有打开。',
    'too-slow': '读取此文件用时过长，已停止。请尝试其中较小的一部分，或换一种格式。',
    unreachable: '找不到此文件：它已被移动、更改或删除。请重新选择。',
    'reader-failed': 'Lector 的某个部分未能启动，因此无法读取此文件。请重新加载页面后再试。',
  },
  notes: {
    'pictures-only-pages': '有些页面只有图片，没有文字，不会朗读。',
    damaged: '此文件有一部分已损坏，已略去。',
    'pictures-left-out': '有些图片太大，已略去。',
  },
};
