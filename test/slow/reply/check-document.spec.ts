import '../../unit/reply/check-document.spec.js';
