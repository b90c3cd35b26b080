import { expect, test } from 'vitest';
import { spokenEnglish } from './spoken.ts';

test.each([
  ['See https://example.com/a?b=c now', 'See H T T P S example dot com slash A question mark B equals C now'],
  ['https://example.com/', 'H T T P S colon slash slash example dot com slash'],
  ['Go to www.example.com.', 'Go to W W W example dot com.'],
  ['www.example.com', 'W W W dot example dot com'],
  ['Mail user.name@site.co.uk!', 'Mail user dot name at site dot co dot U K!'],
  ['a1b2@abc.com', 'A one B two at abc dot com'],
  ['some_university.edu', 'some underscore university dot edu'],
  ['test2.uk', 'test two dot U K'],
  ['C:\\Users\\me', 'C colon backslash Users backslash me'],
  ['see /etc/hosts', 'see slash etc slash hosts'],
  ['file.txt', 'file dot T X T'],
  ['my_song.mp3', 'my song dot M P three'],
  ['src/text/index.ts', 'src slash text slash index dot T S'],
  ['~/notes', 'tilde slash notes'],
  ['localhost:8080', 'localhost colon eighty eighty'],
  ['Node.js and .NET', 'Node dot J S and dot net'],
  ['(see example.org)', '(see example dot org)'],
  ['It is done.Then go.', 'It is done.Then go.'],
  ['#ThrowbackThursday', 'hashtag throwback thursday'],
  ['@john_doe', 'at john doe'],
  ['#AI', 'hashtag A I'],
  ['r/books', 'R slash books'],
])('reads the address %j', (written, spoken) => {
  expect(spokenEnglish(written)).toBe(spoken);
});
