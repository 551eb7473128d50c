export { ThingsPage } from './things/ThingsPage.tsx';
