export { InitiativesPage } from './initiative/InitiativesPage.tsx';
