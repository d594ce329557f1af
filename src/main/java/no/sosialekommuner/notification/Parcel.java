package no.sosialekommuner.notification;

import java.time.Instant;
import java.util.List;
import no.sosialekommuner.contribution.ReplyId;
import no.sosialekommuner.member.Person;
import no.sosialekommuner.member.Viewer;
import org.jspecify.annotations.Nullable;

/**
 * What one member is sent at once by one channel.
 *
 * @param to whose language it is told in
 * @param items the newest first; never empty
 */
public record Parcel(Viewer to, Channel channel, List<Item> items) {

    public Parcel {
        items = List.copyOf(items);
    }

    /**
     * A notice with what this channel has not told of yet.
     *
     * @param news the oldest first, no more than twenty
     */
    public record Item(Notice notice, List<News> news) {

        public Item {
            news = List.copyOf(news);
        }
    }

    /**
     * One thing that happened.
     *
     * @param by null where it is not said who
     * @param reply where it is about one
     */
    public record News(
            Happening what, @Nullable Person by, @Nullable ReplyId reply, Instant at) {}
}
