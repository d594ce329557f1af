package no.sosialekommuner.operation.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import no.sosialekommuner.contribution.Rollup;
import no.sosialekommuner.operation.command.Refused;
import no.sosialekommuner.operation.community.Community;
import no.sosialekommuner.operation.community.CommunityKind;
import no.sosialekommuner.operation.demo.SampleCommunity;
import no.sosialekommuner.text.Markdown;
import org.springframework.beans.factory.BeanFactory;

/** Fills an empty folder: the sample community, whose members sign in with one click, and the data set among it. */
public final class Settling {

    private final BeanFactory parts;

    public Settling(BeanFactory parts) {
        this.parts = parts;
    }

    /** The sample community alone. */
    public SampleCommunity moveIn() {
        SampleCommunity sample = parts.getBean(SampleCommunity.class);
        Community community = parts.getBean(Community.class);
        community.require(CommunityKind.SAMPLE);
        sample.moveIn(Instant.now());
        community.filled(Instant.now());
        return sample;
    }

    /** @return the number of the contribution whose page is always the same size */
    long settle(DataSet size) {
        SampleCommunity sample = moveIn();
        Prose prose = new Prose(sample.titles(), sample.texts(), parts.getBean(Markdown.class));
        try (Connection connection = parts.getBean(HikariDataSource.class).getConnection()) {
            long steady = new Generator(connection, size, prose).write();
            parts.getBean(Rollup.class).run();
            return steady;
        } catch (SQLException e) {
            throw new Refused("the data set could not be written: " + e.getMessage());
        }
    }
}
