export const app = {
  update: 'A new version of Lector is ready.',
  updateAdvice: 'Your place is kept.',
  updateNow: 'Change to it now',
  updateHeldUp: 'Another window of Lector is reading or saving. Stop it there, then try again.',
  install: 'Keep Lector at hand?',
  installAdvice: 'Installed, it opens in a window of its own, and files open with it.',
  installOnHome:
    'Choose “Share”, then “Add to Home Screen”. There your library is safe; the browser deletes it after a week without a visit.',
  installNow: 'Install',
  notNow: 'No, thank you',
};
