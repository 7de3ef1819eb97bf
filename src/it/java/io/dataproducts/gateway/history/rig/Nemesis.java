package io.dataproducts.gateway.history.rig;

import io.dataproducts.gateway.history.evidence.Disturbance;
import io.dataproducts.gateway.history.evidence.Disturbance.Act;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Kills and stops gateways, in an order and at distances that the seed decides. */
public final class Nemesis implements Runnable {

    private static final int BOTH = 20;

    private final Fleet fleet;
    private final Scale.Trouble times;
    private final Random random;
    private final Clock clock;
    private final ConcurrentLinkedQueue<Disturbance> done = new ConcurrentLinkedQueue<>();
    private final CountDownLatch end = new CountDownLatch(1);

    public Nemesis(Fleet fleet, Scale.Trouble times, long seed, Clock clock) {
        this.fleet = fleet;
        this.times = times;
        this.random = new Random(seed);
        this.clock = clock;
    }

    /** What was done so far. */
    public List<Disturbance> disturbances() {
        return List.copyOf(done);
    }

    /** Asks it to put all right and come to an end. */
    public void finish() {
        end.countDown();
    }

    @Override
    public void run() {
        try {
            while (!pause(between(times.calm().dividedBy(2), times.calm()))) {
                disturb(fleet.at(random.nextInt(fleet.gateways().size())));
            }
        } catch (IOException e) {
            throw new IllegalStateException("a gateway could not be disturbed", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Kills or stops one gateway; now and then another is killed meanwhile, so that none is left. */
    private void disturb(Gateway gateway) throws IOException, InterruptedException {
        boolean kill = random.nextBoolean();
        boolean both = random.nextInt(100) < BOTH;
        var other = fleet.at(fleet.gateways().indexOf(gateway) + 1);
        if (kill) {
            kill(gateway);
            if (both) {
                kill(other);
                revive(other);
            }
            revive(gateway);
        } else {
            stop(gateway, both ? other : gateway);
        }
    }

    private void stop(Gateway gateway, Gateway killed) throws IOException, InterruptedException {
        gateway.stop();
        note(Act.STOP, gateway);
        if (killed != gateway) {
            pause(times.stop().dividedBy(4));
            kill(killed);
            revive(killed);
        }
        pause(times.stop());
        // Noted before, since what it sends has to be known as sent after the stop.
        note(Act.CONTINUE, gateway);
        gateway.goOn();
    }

    private void kill(Gateway gateway) {
        note(Act.KILL, gateway);
        gateway.kill();
    }

    private void revive(Gateway gateway) throws IOException, InterruptedException {
        gateway.launch();
        gateway.awaitAnswer();
        note(Act.UP, gateway);
    }

    private void note(Act act, Gateway gateway) {
        done.add(new Disturbance(clock.instant(), act, gateway.agent()));
    }

    private Duration between(Duration from, Duration to) {
        return from.plusMillis(random.nextLong(to.minus(from).toMillis() + 1));
    }

    /** Waits, and returns early and with {@code true} once it is to come to an end. */
    private boolean pause(Duration time) throws InterruptedException {
        return end.await(time.toMillis(), TimeUnit.MILLISECONDS);
    }
}
