// The page's arithmetic: outlines from arcs, precision, the day that holds, passages in a text.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { calendarDays, dayData } from '../src/case/state.ts';
import { timeScale } from '../src/case/scale.ts';
import { circle, countriesOf, decodeArcs, holds, precisionKm, signedArea } from '../src/map.ts';

const SQUARE = [[0, 0], [0, 1000], [1000, 1000], [1000, 0], [0, 0]] as const;

function steps(points: readonly (readonly [number, number])[]): number[] {
  return points.flatMap(([x, y], index) => [x - (points[index - 1]?.[0] ?? 0), y - (points[index - 1]?.[1] ?? 0)]);
}

test('arcs are decoded step by step', () => {
  const [arc] = decodeArcs({ steps_per_degree: 100, countries: [], arcs: [steps(SQUARE)], borders: [], rings: [] });
  assert.deepEqual(arc, [[0, 0], [0, 10], [10, 10], [10, 0], [0, 0]]);
});

test('a hole lies in the outline around it, and an arc walked backwards is the same line', () => {
  const hole = [[200, 200], [200, 400], [400, 400], [400, 200], [200, 200]] as const;
  const [around, within] = countriesOf({
    steps_per_degree: 100, countries: ['AAA', 'BBB'], arcs: [steps(SQUARE), steps(hole)], borders: [false, true],
    rings: [[0, 0], [0, ~1], [1, 1]],
  });
  assert.equal(around?.polygons.length, 1);
  assert.equal(around?.polygons[0]?.length, 2);
  assert.equal(within?.polygons.length, 1);
  assert.ok(holds(around!.polygons[0]![0]!, [3, 3]));
  assert.ok(signedArea(within!.polygons[0]![0]!) < 0);
});

test('a position is never drawn sharper than its decimals', () => {
  assert.ok(precisionKm(51, 36) > 50);
  assert.ok(precisionKm(50.6, 36.6) < 6);
  assert.ok(precisionKm(51.53, 29.97) >= 2);
});

test('a circle on the globe is as wide as it says', () => {
  const ring = circle(0, 0, 111.195, 4);
  assert.ok(Math.abs((ring[0]?.[1] ?? 0) - 1) < 0.01);
});

test('the verdict of the last day with news holds until the next one', () => {
  const days = ['2030-03-01', '2030-03-05'].map((day) => ({ day })) as never[];
  assert.equal(dayData(days, '2030-03-04')?.day, '2030-03-01');
  assert.equal(dayData(days, '2030-03-05')?.day, '2030-03-05');
  assert.equal(dayData(days, '2030-02-01')?.day, '2030-03-01');
});

test('a calendar has every day once, across a change of clocks', () => {
  const days = calendarDays('2030-03-30', '2030-04-01');
  assert.deepEqual(days, ['2030-03-30', '2030-03-31', '2030-04-01']);
});

test('a day stands between its neighbours on the scale, even when there is only one', () => {
  const scale = timeScale('2030-03-01', '2030-03-01', 600);
  assert.equal(scale.x('2030-03-01'), 12);
  assert.ok(timeScale('2030-03-01', '2030-03-31', 600).x('2030-03-16') > 290);
});
