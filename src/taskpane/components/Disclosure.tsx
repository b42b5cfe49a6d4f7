import { Button, makeStyles } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';

const useStyles = makeStyles({
  head: { justifyContent: 'flex-start', textAlign: 'left', width: '100%', paddingInline: '4px' },
  label: { overflowWrap: 'anywhere' },
});

interface DisclosureProps {
  readonly label: string;
  /** Drawn only while it is open. */
  readonly children: ReactNode;
}

/** A line that opens to what is behind it. */
export function Disclosure({ label, children }: DisclosureProps) {
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        appearance="transparent"
        className={styles.head}
        aria-expanded={open}
        onClick={() => setOpen(!open)}
        icon={<Chevron open={open} />}
      >
        <span className={styles.label}>{label}</span>
      </Button>
      {open && children}
    </>
  );
}

function Chevron({ open }: { readonly open: boolean }) {
  return (
    <svg
      width="12"
      height="12"
      viewBox="0 0 12 12"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      aria-hidden
    >
      <path d={open ? 'M2 4l4 4 4-4' : 'M4 2l4 4-4 4'} />
    </svg>
  );
}
