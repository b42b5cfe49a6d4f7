import { Text, makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', gap: '6px' },
  heading: { margin: 0 },
});

/** A part of a page under its heading. */
export function Section({ heading, children }: { readonly heading: string; readonly children: ReactNode }) {
  const styles = useStyles();
  return (
    <section className={styles.section} aria-label={heading}>
      <Text as="h2" weight="semibold" className={styles.heading}>
        {heading}
      </Text>
      {children}
    </section>
  );
}
