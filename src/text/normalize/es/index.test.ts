import { expect, test } from 'vitest';
import { applyEdits, mapSource, sourceSpan } from '../../spans/mapped-text.ts';
import { normalizeSpanish } from './index.ts';

const speak = (text: string) => applyEdits(mapSource(text), normalizeSpanish(text)).text;

test.each([
  ['Tiene 16 años y 22 amigos.', 'Tiene dieciséis años y veintidós amigos.'],
  ['Vinieron 200 personas.', 'Vinieron doscientas personas.'],
  ['Compré 1 libro y 1 mesa.', 'Compré un libro y una mesa.'],
  ['Pasaron 21 días y 31 noches.', 'Pasaron veintiún días y treinta y una noches.'],
  ['Somos 21.', 'Somos veintiuno.'],
  [
    'Cuesta 1.234.567 pesos.',
    'Cuesta un millón doscientos treinta y cuatro mil quinientos sesenta y siete pesos.',
  ],
  ['Son 21 000 habitantes.', 'Son veintiún mil habitantes.'],
  ['Mide 1,75 de alto.', 'Mide uno coma setenta y cinco de alto.'],
  ['El valor 0,05 es bajo.', 'El valor cero coma cero cinco es bajo.'],
  ['Fue el 1 de mayo de 1999.', 'Fue el primero de mayo de mil novecientos noventa y nueve.'],
  ['Nació el 20/06/2014.', 'Nació el veinte de junio de dos mil catorce.'],
  ['Nació el 2014-06-20.', 'Nació el veinte de junio de dos mil catorce.'],
  ['El 5/3 nos vemos.', 'El cinco de marzo nos vemos.'],
  ['Llega el 3 ene. 2021.', 'Llega el tres de enero de dos mil veintiuno.'],
  ['Llega a las 14:30.', 'Llega a las catorce y treinta.'],
  ['Llega a la 1:15.', 'Llega a la una y cuarto.'],
  ['A las 3:05 p. m. salió.', 'A las tres y cinco de la tarde salió.'],
  ['A las 21:00 cierra.', 'A las veintiuna horas cierra.'],
  ['Cuesta 12,50 €.', 'Cuesta doce euros con cincuenta céntimos.'],
  ['Cuesta $3.50 hoy.', 'Cuesta tres dólares con cincuenta centavos hoy.'],
  ['Son 21 £.', 'Son veintiuna libras.'],
  ['Ganó $5 millones.', 'Ganó cinco millones de dólares.'],
  ['Ganó 2,5 M€.', 'Ganó dos coma cinco millones de euros.'],
  ['Pagó 1 € y 200 ₹.', 'Pagó un euro y doscientas rupias.'],
  ['Corre a 100 km/h.', 'Corre a cien kilómetros por hora.'],
  ['Pesa 21 kg y 1 t.', 'Pesa veintiún kilogramos y una tonelada.'],
  ['Son 80 m².', 'Son ochenta metros cuadrados.'],
  ['Estamos a -5 °C.', 'Estamos a menos cinco grados Celsius.'],
  ['Un 30 % más.', 'Un treinta por ciento más.'],
  ['Vive en el 3.er piso, 2ª puerta.', 'Vive en el tercer piso, segunda puerta.'],
  ['Quedó 1º y ella 21.ª', 'Quedó primero y ella vigesimoprimera'],
  ['En el siglo XVI reinó Felipe II.', 'En el siglo dieciséis reinó Felipe segundo.'],
  ['Luis XIV y el papa Juan Pablo II.', 'Luis catorce y el papa Juan Pablo segundo.'],
  ['La II Guerra Mundial.', 'La segunda Guerra Mundial.'],
  ['Lee el capítulo IX.', 'Lee el capítulo nueve.'],
  ['Llame al 912 345 678.', 'Llame al nueve uno dos, tres cuatro cinco, seis siete ocho.'],
  ['El Sr. Ruiz y la Dra. Vega.', 'El señor Ruiz y la doctora Vega.'],
  ['Viajó a EE. UU. ayer.', 'Viajó a Estados Unidos ayer.'],
  ['Pan, queso, etc.', 'Pan, queso, etcétera.'],
  [
    'Véase la pág. 12, p. ej., o las págs. 3-5.',
    'Véase la página doce, por ejemplo, o las páginas tres a cinco.',
  ],
  ['Ana & Luis, 2 + 2 = 4.', 'Ana y Luis, dos más dos igual a cuatro.'],
  ['Escribe a ana.ruiz@correo.es ya.', 'Escribe a ana punto ruiz arroba correo punto es ya.'],
  ['Mira www.ejemplo.com/hoy.', 'Mira w w w punto ejemplo punto com barra hoy.'],
  ['Echa 1/2 taza y 3/4 de litro.', 'Echa media taza y tres cuartos de litro.'],
  ['La guerra de 1914-1918.', 'La guerra de mil novecientos catorce a mil novecientos dieciocho.'],
  ['El agente 007 y la COVID-19.', 'El agente cero cero siete y la Covid diecinueve.'],
  ['La versión 1.2.3 salió.', 'La versión uno punto dos punto tres salió.'],
  ['El I Congreso y la XXIII edición.', 'El primer Congreso y la vigesimotercera edición.'],
  ['A la 1 y a las 21.', 'A la una y a las veintiuna.'],
  ['En el s. XX.', 'En el siglo veinte.'],
  ['La Ley 39/2015.', 'La Ley treinta y nueve barra dos mil quince.'],
  ['Sacó un 9,5/10.', 'Sacó un nueve coma cinco sobre diez.'],
  ['Faltan 2 h 30 min.', 'Faltan dos horas treinta minutos.'],
  ['Son 3 $/kg.', 'Son tres dólares por kilogramo.'],
  ['Ganó 1.000.000 €.', 'Ganó un millón de euros.'],
  ['Tocan a 1/12 y a -1/3.', 'Tocan a un doceavo y a menos un tercio.'],
  ['Placa ABC1234, año MCMXC.', 'Placa A B C uno dos tres cuatro, año mil novecientos noventa.'],
])('says %j', (written, spoken) => {
  expect(speak(written)).toBe(spoken);
});

test('gives the number and its unit each its own place', () => {
  const source = 'Son 21 km.';
  const spoken = applyEdits(mapSource(source), normalizeSpanish(source));
  const at = spoken.text.indexOf('kilómetros');
  expect(sourceSpan(spoken, at, at + 10)).toEqual({ start: 7, end: 9 });
});
