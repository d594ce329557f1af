@NullMarked
package no.sosialekommuner.web.session;

import org.jspecify.annotations.NullMarked;
