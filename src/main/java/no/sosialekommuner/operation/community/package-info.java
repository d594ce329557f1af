/** What kind of community a database holds, decided at the first start and never changed. */
@NullMarked
package no.sosialekommuner.operation.community;

import org.jspecify.annotations.NullMarked;
