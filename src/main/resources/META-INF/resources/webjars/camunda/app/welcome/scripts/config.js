import '/js/session-end.js';

export default {};
