/** Members make groups, and owners change and archive them. */
@NullMarked
package no.sosialekommuner.space.group;

import org.jspecify.annotations.NullMarked;
