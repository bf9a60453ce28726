/** Where the messages of a unified file point: a range, a point, or (the whole file) its very start. */
export const placesOf = ({ messages }) =>
  messages.map(({ place }) => {
    const start = place?.start ?? place;
    const from = start?.offset ?? 0;
    return [from, place?.end?.offset ?? from];
  });
