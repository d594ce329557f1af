import java.io.OutputStream;
import org.codelibs.opensearch.runner.OpenSearchRunner;

/** Starts a server in the folder and near the port that are named, and says where it listens. */
public final class Server {

    public static void main(String[] arguments) throws Exception {
        OpenSearchRunner runner = new OpenSearchRunner();
        runner.setMaxHttpPort(65_535);
        runner.onBuild((number, settings) -> {
            settings.put("discovery.type", "single-node");
            settings.putList("discovery.seed_hosts");
        });
        runner.build(OpenSearchRunner.newConfigs()
                .basePath(arguments[0])
                .numOfNode(1)
                .baseHttpPort(Integer.parseInt(arguments[1]) - 1)
                .clusterName("tests")
                .printOnFailure());
        System.out.println("READY http://127.0.0.1:" + runner.node().settings().get("http.port"));
        // Whoever started it holds the other end, and lets go when it ends.
        System.in.transferTo(OutputStream.nullOutputStream());
        Runtime.getRuntime().halt(0);
    }
}
