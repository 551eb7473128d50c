export { ItemPage } from './item/ItemPage.tsx';
