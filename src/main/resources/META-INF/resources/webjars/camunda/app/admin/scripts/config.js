import { webapp } from '/js/webapp.js';

export default webapp('Quản trị');
