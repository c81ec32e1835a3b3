using CoachBot.Pictures.Bodies;

namespace CoachBot.Pictures.Posing;

/// <summary>Something the solved position must keep to.</summary>
internal abstract record Tie
{
    private Tie()
    {
    }

    /// <summary>By how much the body misses it, in percent of the height.</summary>
    public abstract IEnumerable<double> Missed(Skeleton body);

    /// <summary>The skin at a landmark lies on a level surface.</summary>
    public sealed record Resting(string Landmark, double Height) : Tie
    {
        public override IEnumerable<double> Missed(Skeleton body)
        {
            var mark = Landmarks.Find(body, Landmark);
            return [mark.Place.Y - mark.Flesh - Height];
        }
    }

    /// <summary>A landmark is over, or under, a place along the picture.</summary>
    public sealed record Level(string Landmark, double X) : Tie
    {
        public override IEnumerable<double> Missed(Skeleton body) => [Landmarks.Find(body, Landmark).Place.X - X];
    }

    /// <summary>Two landmarks meet.</summary>
    public sealed record Meeting(string Landmark, string Other) : Tie
    {
        public override IEnumerable<double> Missed(Skeleton body)
        {
            var apart = Landmarks.Find(body, Landmark).Place - Landmarks.Find(body, Other).Place;
            return [apart.X, apart.Y, apart.Z];
        }
    }

    /// <summary>A landmark stays where it was.</summary>
    public sealed record Staying(string Landmark, Point Place) : Tie
    {
        public override IEnumerable<double> Missed(Skeleton body)
        {
            var apart = Landmarks.Find(body, Landmark).Place - Place;
            return [apart.X, apart.Y, apart.Z];
        }
    }

    /// <summary>The body's weight is above the named landmarks, give or take.</summary>
    public sealed record Balanced(IReadOnlyList<string> Over) : Tie
    {
        /// <summary>Against the contacts, which are kept far more exactly.</summary>
        private const double Softness = 0.006;

        public override IEnumerable<double> Missed(Skeleton body) =>
            [(body.Weight.X - Over.Average(name => Landmarks.Find(body, name).Place.X)) * Softness];
    }
}
