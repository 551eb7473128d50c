export { InitiativePage } from './initiative/InitiativePage.tsx';
