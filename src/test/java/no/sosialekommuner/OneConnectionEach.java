package no.sosialekommuner;

import com.zaxxer.hikari.HikariDataSource;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextRefreshedEvent;

/**
 * Refuses a thread a second connection while it holds one. With as many such threads as there are connections, all would
 * wait for each other; here it fails the first time, whatever else goes on.
 */
class OneConnectionEach implements BeanPostProcessor, ApplicationListener<ContextRefreshedEvent> {

    /** Migrations hold several, one process at a time; they are through when the product has started. */
    private volatile boolean started;

    @Override
    public void onApplicationEvent(ContextRefreshedEvent event) {
        started = true;
    }

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        return bean instanceof HikariDataSource pool && !(bean instanceof Watched) ? new Watched(pool) : bean;
    }

    private final class Watched extends HikariDataSource {

        private final ThreadLocal<Boolean> holding = ThreadLocal.withInitial(() -> false);

        Watched(HikariDataSource pool) {
            super(pool);
        }

        @Override
        public Connection getConnection() throws SQLException {
            if (started && holding.get()) {
                throw new IllegalStateException("This thread holds a connection already and asks for another");
            }
            Connection connection = super.getConnection();
            holding.set(true);
            return watched(connection, Thread.currentThread());
        }

        private Connection watched(Connection connection, Thread holder) {
            AtomicBoolean open = new AtomicBoolean(true);
            return (Connection) Proxy.newProxyInstance(
                    Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (_, method, arguments) -> {
                        if (method.getName().equals("close")
                                && open.getAndSet(false)
                                && Thread.currentThread() == holder) {
                            holding.set(false);
                        }
                        try {
                            return method.invoke(connection, arguments);
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                    });
        }
    }
}
