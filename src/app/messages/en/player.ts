export const player = {
  play: 'Play',
  pause: 'Pause',
};
