using CoachBot.Pictures.Bodies;

namespace CoachBot.Pictures.Posing;

/// <summary>Finds the position nearest to the written angles in which everything that must touch does: damped Gauss-Newton.</summary>
internal sealed class Solver(Facing facing, Pose pose, IReadOnlyList<Tie> ties, IReadOnlyList<double> wanted)
{
    /// <summary>A contact may miss by this much (percent of the height) as cheaply as a joint by its whole give.</summary>
    private const double TieGive = 0.012, FloorGive = 0.06, LimitGive = 0.5, LooseGive = 70, Nudge = 0.02;

    private const int MostRounds = 80;

    private readonly double[] gives =
        [.. JointTable.Rows.Select(row => pose.Loose.Contains(row.Joint) ? LooseGive : row.Give)];

    public IReadOnlyList<double> Solve()
    {
        var joints = wanted.ToArray();
        var (missed, error, damping) = (Missed(joints), 0.0, 1e-3);
        error = Squares(missed);
        for (var round = 0; round < MostRounds && damping < 1e9; round++)
        {
            var tried = Better(joints, missed, damping);
            var then = Missed(tried);
            var improved = error - Squares(then);
            damping = improved > 0 ? damping / 4 : damping * 6;
            if (improved <= 0) continue;
            (joints, missed, error) = (tried, then, error - improved);
            if (improved < 1e-7 * error) break;
        }

        return joints;
    }

    private double[] Better(double[] joints, double[] missed, double damping)
    {
        var slopes = Slopes(joints, missed);
        var (matrix, right) = (new double[joints.Length, joints.Length], new double[joints.Length]);
        for (var a = 0; a < joints.Length; a++)
        {
            right[a] = -Dot(slopes[a], missed);
            for (var b = 0; b <= a; b++) matrix[a, b] = matrix[b, a] = Dot(slopes[a], slopes[b]);
            matrix[a, a] *= 1 + damping;
        }

        var step = Cholesky.Solve(matrix, right);
        return [.. joints.Select((joint, i) => joint + Math.Clamp(step[i], -25, 25))];
    }

    private double[][] Slopes(double[] joints, double[] missed)
    {
        var slopes = new double[joints.Length][];
        for (var i = 0; i < joints.Length; i++)
        {
            var nudged = joints.ToArray();
            nudged[i] += Nudge;
            var then = Missed(nudged);
            for (var k = 0; k < then.Length; k++) then[k] = (then[k] - missed[k]) / Nudge;
            slopes[i] = then;
        }

        return slopes;
    }

    private double[] Missed(double[] joints)
    {
        var body = new Skeleton(facing, joints);
        var all = new List<double>(joints.Length * 2 + ties.Count * 3 + Landmarks.Solid.Count);
        for (var i = 0; i < joints.Length; i++)
        {
            var row = JointTable.Rows[i];
            all.Add((joints[i] - wanted[i]) / gives[i]);
            all.Add((Math.Min(0, joints[i] - row.Least) + Math.Max(0, joints[i] - row.Most)) / LimitGive);
        }

        foreach (var tie in ties) all.AddRange(tie.Missed(body).Select(miss => miss / TieGive));
        foreach (var name in Landmarks.Solid)
        {
            var mark = Landmarks.Find(body, name);
            all.Add(Math.Min(0, mark.Place.Y - mark.Flesh) / FloorGive);
        }

        return [.. all];
    }

    private static double Squares(double[] all) => Dot(all, all);

    private static double Dot(double[] a, double[] b)
    {
        var sum = 0.0;
        for (var i = 0; i < a.Length; i++) sum += a[i] * b[i];
        return sum;
    }
}
