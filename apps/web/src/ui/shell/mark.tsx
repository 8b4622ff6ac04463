import styles from './mark.module.css';

/** The product's sign; beside a name or within a link that says where it leads. */
export function Mark() {
  return (
    <svg className={styles.mark} viewBox="0 0 28 28" aria-hidden="true">
      <rect width="28" height="28" rx="7" />
      <path d="M5.5 18.5h5v-5h4.5v-5h7" />
      <circle cx="22" cy="8.5" r="2.1" />
    </svg>
  );
}
