/** What has happened that concerns a member: mentions, and replies in what the member wrote or follows. */
@NullMarked
package no.sosialekommuner.contribution.notice;

import org.jspecify.annotations.NullMarked;
