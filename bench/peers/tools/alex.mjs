/** alex, as it comes. */
import { markdown } from 'alex';
import { placesOf } from './messages.mjs';

export const alexTool = {
  name: 'alex',
  langs: ['en'],
  judge: ({ source }) => placesOf(markdown(source)),
};
