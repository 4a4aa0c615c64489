// Stands in for Web Chat's table of formats in 45 languages: every browser that runs the rest has Intl.
const units = { byte: 'byte', kilobyte: 'kilobyte', megabyte: 'megabyte', gigabyte: 'gigabyte' };

/** What Web Chat asks of its formatter, for one language. */
export default function formats(language) {
  return {
    dateFormatter: () => {
      const format = new Intl.DateTimeFormat(language, { month: 'long', day: 'numeric', hour: 'numeric', minute: '2-digit' });
      return date => format.format(date);
    },
    plural: number => new Intl.PluralRules(language).select(number),
    relativeTimeFormatter: unit => {
      const format = new Intl.RelativeTimeFormat(language, { numeric: 'always' });
      return number => format.format(number, unit);
    },
    unitFormatter: (unit, { form }) => {
      const format = new Intl.NumberFormat(language, { style: 'unit', unit: units[unit], unitDisplay: form });
      return number => format.format(number);
    },
  };
}
