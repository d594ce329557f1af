package no.sosialekommuner.search.index;

import java.time.Instant;
import java.util.List;
import no.sosialekommuner.search.language.SearchField;
import org.hibernate.search.engine.backend.types.Aggregable;
import org.hibernate.search.engine.backend.types.Searchable;
import org.hibernate.search.engine.backend.types.Sortable;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.DocumentId;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.FullTextField;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.GenericField;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.Indexed;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.KeywordField;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.SearchEntity;
import org.jspecify.annotations.Nullable;

/**
 * A contribution, a reply, a file, a question often asked or a law note, as it is searched in. Its texts are terms with a space between; see
 * {@code search.language}.
 *
 * @param id see {@link EntryId}
 * @param choices all that it may be chosen by, as numbers of {@link Choice}
 * @param sort what it is, as in {@link EntryId.Sort}
 * @param kind of the contribution that it is or belongs to, or null
 * @param space number of the space it lies in, or {@link #EVERYBODY}
 * @param tags numbers
 * @param organisation id of the organisation that its author works for, or null
 * @param words all of it: title, names of its tags, text, poll and accepted answer; see {@link SearchField}
 * @param title title and names of tags alone; empty for a reply
 * @param accepted the accepted answer alone; empty where there is none
 */
@SearchEntity
@Indexed
public record TextEntry(
        @DocumentId String id,

        @GenericField(aggregable = Aggregable.YES, searchable = Searchable.NO)
        List<Long> choices,

        @KeywordField String sort,
        @KeywordField @Nullable String kind,
        @GenericField Long space,
        @GenericField List<Long> tags,
        @GenericField @Nullable Long organisation,
        @GenericField(sortable = Sortable.YES) Instant published,
        @GenericField Boolean answered,
        @FullTextField(analyzer = "terms") String words,
        @FullTextField(analyzer = "terms") String stems,
        @FullTextField(analyzer = "terms") String parts,
        @FullTextField(analyzer = "terms") String title,
        @FullTextField(analyzer = "terms") String accepted) {

    /** In the place of a space: what lies in none, because every member reads it. */
    public static final long EVERYBODY = 0;
}
