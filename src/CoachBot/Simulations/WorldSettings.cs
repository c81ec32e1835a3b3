namespace CoachBot.Simulations;

/// <param name="People">1 to 100,000.</param>
/// <param name="Days">1 to 1,000.</param>
internal sealed record WorldSettings(int People, int Days, int Seed);
