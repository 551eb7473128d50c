export { KindPage } from './kind/KindPage.tsx';
