namespace CoachBot.Bench;

/// <summary>What one stretch of time showed.</summary>
/// <param name="Replies">Milliseconds from a person's word to the reply, sorted.</param>
/// <param name="Bot">Processor time of the bot.</param>
/// <param name="Platform">Processor time of emulator and crowd.</param>
internal sealed record Figures(TimeSpan Wall, IReadOnlyList<double> Replies, TimeSpan Bot, TimeSpan Platform)
{
    public double PerSecond => Replies.Count / Wall.TotalSeconds;

    public string Sentence(string what) =>
        $"{PerSecond:0} {what}/s; reply p50 {At(0.5):0.0} ms, p95 {At(0.95):0.0} ms, p99 {At(0.99):0.0} ms, longest {At(1):0.0} ms; "
        + $"{Bot.TotalMilliseconds / Replies.Count * 1000:0} ms of processor per 1,000; core of the bot {Share(Bot):0} % busy, of the platform {Share(Platform):0} %";

    public double At(double share) => Replies.Count == 0 ? double.NaN : Replies[(int)Math.Min(Replies.Count - 1, Replies.Count * share)];

    public double Share(TimeSpan used) => used / Wall * 100;
}
