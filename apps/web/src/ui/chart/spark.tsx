import styles from './spark.module.css';

const WIDTH = 96;
const HEIGHT = 30;
const EDGE = 3;

interface SparkProps {
  values: readonly number[];
  /** The dot at the end takes the colour of what the figure means. */
  tone?: 'ok' | 'low' | 'out' | 'plain';
}

/** The run of a figure as a line without scales, beside the figure itself. */
export function Spark({ values, tone = 'plain' }: SparkProps) {
  if (values.length < 2) return null;
  const lowest = Math.min(...values);
  const span = Math.max(...values) - lowest;
  const xOf = (place: number) => EDGE + (place / (values.length - 1)) * (WIDTH - 2 * EDGE);
  const yOf = (value: number) =>
    span === 0 ? HEIGHT / 2 : HEIGHT - EDGE - ((value - lowest) / span) * (HEIGHT - 2 * EDGE);
  const line = values.map((value, place) => `${xOf(place).toFixed(1)} ${yOf(value).toFixed(1)}`);
  return (
    <svg className={styles.spark} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
      <path d={`M${line.join('L')}`} />
      <circle data-tone={tone} cx={WIDTH - EDGE} cy={yOf(values.at(-1) ?? 0)} r="2.5" />
    </svg>
  );
}
