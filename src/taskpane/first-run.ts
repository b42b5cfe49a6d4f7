const KEY = 'trainingSubsidyAddin.welcomed';

/** Whether the introduction was closed on this computer. A browser that keeps nothing shows it again. */
export function wasWelcomed(): boolean {
  try {
    return window.localStorage.getItem(KEY) === '1';
  } catch {
    return false;
  }
}

export function setWelcomed(welcomed: boolean): void {
  try {
    if (welcomed) window.localStorage.setItem(KEY, '1');
    else window.localStorage.removeItem(KEY);
  } catch {
    // Storage is blocked by the browser's privacy settings: the introduction shows again next time.
  }
}
