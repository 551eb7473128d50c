import { createContext, useContext } from 'react';

/** Brings the focus to the desk's one search field, which is also the scan target. */
const FocusSearchContext = createContext<() => void>(() => undefined);
export const FocusSearchProvider = FocusSearchContext.Provider;
export const useFocusSearch = (): (() => void) => useContext(FocusSearchContext);
