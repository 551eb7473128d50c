import { expect, test } from 'vitest';
import { neighbourOf } from './board-keys.ts';

const board = [['a', 'b', 'c'], [], ['d']];

test('up and down stay in the column and stop at its ends', () => {
  expect(neighbourOf(board, 'a', 'ArrowDown')).toBe('b');
  expect(neighbourOf(board, 'c', 'ArrowDown')).toBeNull();
  expect(neighbourOf(board, 'a', 'ArrowUp')).toBeNull();
});

test('sideways passes over an empty column and lands as near as there is a card', () => {
  expect(neighbourOf(board, 'c', 'ArrowRight')).toBe('d');
  expect(neighbourOf(board, 'd', 'ArrowLeft')).toBe('a');
  expect(neighbourOf(board, 'd', 'ArrowRight')).toBeNull();
});

test('other keys and unknown cards lead nowhere', () => {
  expect(neighbourOf(board, 'a', 'Enter')).toBeNull();
  expect(neighbourOf(board, 'x', 'ArrowDown')).toBeNull();
});
